import { config } from "@/lib/platform/config";
import { type FetchOptions, safeFetch } from "@/lib/platform/fetch/safe-fetch";

/** A copy in a public archive: its address (URI-M, RFC 7089) and the moment it is of. */
export type Memento = { url: string; at: Date };

/** An archive that makes a copy fetches the page first. */
const PATIENCE = 60_000;

/** The memento that an address of an archive leads to; null where it leads to none. */
const mementoAt = async (address: string, options: FetchOptions): Promise<Memento | null> => {
  const found = await safeFetch(address, { timeoutMs: PATIENCE, ...options });
  if (!found.ok) return null;
  // RFC 7089, 2.1.1: every memento says of when it is, and nothing else does.
  const at = new Date(found.headers["memento-datetime"] ?? "");
  return Number.isNaN(at.getTime()) ? null : { url: found.finalUrl, at };
};

/**
 * What a public archive keeps of a page: a copy that it is asked to make, where the settings say so, else
 * the one nearest to `at`. Null where no archive is set or none has any: archives come and go, and a copy of
 * our own never waits for them.
 */
export const archivedElsewhere = async (
  url: string,
  at: Date,
  options: FetchOptions = {},
): Promise<Memento | null> => {
  const { MEMENTO_SAVE: save, MEMENTO_TIMEGATE: timeGate } = config();
  const made = save === undefined ? null : await mementoAt(`${save}${url}`, options);
  if (made || timeGate === undefined) return made;
  const headers = { "accept-datetime": at.toUTCString() };
  return mementoAt(`${timeGate}${url}`, { ...options, headers });
};
