import type { Bytes } from "@/lib/platform/fetch/body";

/** Where bytes are kept under their SHA-256 (hex), outside the database. */
export type Place = {
  /** Keeps them whole or not at all; the same bytes are kept once. */
  put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** What is kept under it, as it is now; null where there is nothing. */
  get: (sha256: string) => Promise<Bytes | null>;
  /** Takes it away, where it is there. */
  remove: (sha256: string) => Promise<void>;
};
