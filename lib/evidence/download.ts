import { mediaTypeOf } from "@/lib/platform/files/media-type";

/** Types that a browser would run, were it ever to show them. */
const active = /^(?:text\/html|application\/xml)\b/u;

/** A file name that means the same to every browser and nothing to any shell. */
const plainName = (name: string): string =>
  name
    .replace(/^.*[\\/]/u, "")
    .replace(/[\p{Cc}\p{Cf}"<>:|?*%;]/gu, "_")
    .replace(/^\.+/u, "_")
    .slice(-120);

/** RFC 8187; the plain part is for what does not know it. */
const disposition = (name: string): string => {
  const ascii = name.replace(/[^\x20-\x7e]/gu, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};

/** Whatever stands in a copy: a browser runs, loads and frames nothing of it. */
const sandboxed = {
  "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "private, no-store",
} as const;

/** The headers under which the words of a copy are shown. */
export const textHeaders: Record<string, string> = {
  "content-type": "text/plain; charset=utf-8",
  ...sandboxed,
};

/** The headers under which an archive for players is handed out. */
export const waczHeaders = (file: { length: number; name: string }): Record<string, string> => ({
  "content-type": "application/wacz",
  "content-length": String(file.length),
  "content-disposition": disposition(file.name),
  ...sandboxed,
});

/**
 * The headers under which a copy is handed out: as a file to be saved, never as a page of this desk.
 * What it is said to be comes from its bytes, not from who gave it.
 */
export const downloadHeaders = (file: {
  bytes: Uint8Array;
  sha256: string;
  name: string | null;
}): Record<string, string> => {
  const type = mediaTypeOf(file.bytes);
  return {
    "content-type": active.test(type) ? "application/octet-stream" : type,
    "content-length": String(file.bytes.length),
    "content-disposition": disposition(plainName(file.name ?? "") || file.sha256.slice(0, 16)),
    ...sandboxed,
  };
};
