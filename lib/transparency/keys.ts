import { config } from "@/lib/platform/config";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { readLeaf } from "./leaves";
import { readVerifierKey, type Signer, signerOf, type Verifier } from "./note";

/** Where the log is, below the public address. */
export const LOG_PREFIX = "/log";

/** A key that the log says signs it, oldest first. */
type LogKey = { verifier: Verifier; key: string; position: number; at: string };

/** Every key that ever signed this log, as the log itself tells. */
export const keysOfLog = async (db: Database | Transaction): Promise<LogKey[]> => {
  const rows = await db.logLeaf.findMany({
    where: { kind: "key" },
    orderBy: { position: "asc" },
    select: { position: true, data: true },
  });
  return rows.flatMap(({ position, data }) => {
    const leaf = readLeaf(data);
    const verifier = leaf.type === "key" ? readVerifierKey(leaf.key) : null;
    return leaf.type === "key" && verifier
      ? [{ verifier, key: leaf.key, position, at: leaf.at }]
      : [];
  });
};

/** A URL without its scheme, as the specification of checkpoints advises. */
const originOf = (address: string): string =>
  `${address.replace(/^https?:\/\//u, "")}${LOG_PREFIX}`;

/** The log's name: that of its first key, also after the desk has moved to another address. */
export const logOrigin = (keys: readonly LogKey[]): string =>
  keys[0]?.verifier.name ?? originOf(config().CLAIMDESK_URL);

/** Whoever signs for the log here: every key of the setting. */
export const signersOfLog = (origin: string): Signer[] =>
  config().LOG_SIGNING_KEY.map((seed) => signerOf(origin, seed));
