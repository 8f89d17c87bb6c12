import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What an event says; everything of its row but the three hashes. */
export type EventContent = {
  sequence: bigint;
  at: Date;
  kind: string;
  actorKind: string;
  actorId: string | null;
  actorJob: string | null;
  claimId: string | null;
  articleId: string | null;
  payload: unknown;
  /**
   * Random, so that nobody finds out by trying what a content was that has been erased. Null in events of
   * before there was one, whose hashes know nothing of it.
   */
  salt?: string | null;
};

/** The hash that stands before the first event. */
export const GENESIS = "0".repeat(64);

/** SHA-256 of a text as UTF-8, hex. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/**
 * The one way to write a value down for hashing: JSON Canonicalization Scheme, RFC 8785.
 * Throws on what JSON cannot say.
 */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form.");
  return text;
};

/** SHA-256 of an event's canonical JSON; takes a whole row and leaves its hashes out. */
export const contentHash = ({
  sequence,
  at,
  kind,
  actorKind,
  actorId,
  actorJob,
  claimId,
  articleId,
  payload,
  salt,
}: EventContent): string =>
  sha256(
    canonicalJson({
      sequence: sequence.toString(),
      at: at.toISOString(),
      kind,
      actorKind,
      actorId,
      actorJob,
      claimId,
      articleId,
      payload,
      ...(salt ? { salt } : {}),
    }),
  );

/** Covers the content only through its hash, so that content may one day be erased. */
export const linkHash = (previousHash: string, contentHashOfEvent: string): string =>
  sha256(previousHash + contentHashOfEvent);
