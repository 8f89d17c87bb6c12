/** What every answer carries, whoever made it. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * The security headers of this installation. Next's own pages hold inline scripts, so theirs may be; no
 * other origin is asked for anything. Published pages bring a stricter policy of their own.
 */
export const securityHeaders = ({
  dev,
  publicUrl,
  identityProvider,
}: {
  dev: boolean;
  publicUrl: string;
  /** Where signing in may lead to. */
  identityProvider?: string | undefined;
}): Record<string, string> => ({
  ...everywhere,
  ...(publicUrl.startsWith("https:")
    ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
    : {}),
  "content-security-policy": [
    "default-src 'self'",
    // Hot reload evaluates code and keeps a socket open.
    `script-src 'self' 'unsafe-inline'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    `form-action 'self'${identityProvider ? ` ${new URL(identityProvider).origin}` : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
});
