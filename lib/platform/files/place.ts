import type { Bytes } from "@/lib/platform/fetch/body";

/** A place that refuses to say what is there: Amazon also does so of what is not, where a key may not list the bucket. */
export class AccessDeniedError extends Error {
  override readonly name = "AccessDeniedError";
}

/** Where bytes are kept under their SHA-256 (hex), outside the database. */
export type Place = {
  /** Keeps them whole or not at all; the same bytes are kept once. */
  put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** What is kept under it, as it is now; null where there is nothing. Throws `AccessDeniedError` where that is not told. */
  get: (sha256: string) => Promise<Bytes | null>;
  /** Takes it away, where it is there. */
  remove: (sha256: string) => Promise<void>;
};
