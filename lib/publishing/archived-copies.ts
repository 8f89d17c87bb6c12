import { locateExcerpt } from "@/lib/evidence/excerpt/locate";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { NewEvent } from "@/lib/platform/events/payloads";
import { tellingOfCopies } from "./copies-told";
import type { PublicationSnapshot, PublishedEvidence } from "./snapshot";

/** What readers are shown of a copy in place of a page that is gone. */
export type ArchivedCopy = {
  goneSince: string;
  capturedAt: string;
  sha256: string;
  address: string;
  /** The excerpt with some words around it; all empty where it has no place in the copy. */
  before: string;
  exact: string;
  after: string;
};

/** Around an excerpt, in UTF-16 units: enough to see that nothing is torn from what was said. */
const AROUND = 300;

const spaced = (text: string): string => text.replaceAll(/\s+/gu, " ");

/** Leaves out the word that a cut went through, or half of a character where there are no spaces. */
const fromWholeWord = (text: string): string =>
  /^\S{0,40}\s/u.test(text) ? text.replace(/^\S*\s+/u, "") : text.replace(/^[\uDC00-\uDFFF]/, "");
const toWholeWord = (text: string): string =>
  /\s\S{0,40}$/u.test(text) ? text.replace(/\s+\S*$/u, "") : text.replace(/[\uD800-\uDBFF]$/, "");

/** An excerpt as it stands in the text of a copy, with what stands around it. */
export const inContext = (excerpt: string, text: string | null) => {
  const place = locateExcerpt(excerpt, text);
  if (text === null || (place.state !== "found" && place.state !== "differs")) {
    return { before: "", exact: "", after: "" };
  }
  const { start, end } = place;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: spaced(start > AROUND ? fromWholeWord(before) : before),
    exact: spaced(text.slice(start, end)),
    after: spaced(end + AROUND < text.length ? toWholeWord(after) : after),
  };
};

/** Evidence that readers may know of, with the SHA-256 of its copy. */
const published = (evidence: readonly PublishedEvidence[]) =>
  evidence.flatMap((one) =>
    one.protected || one.capture === null ? [] : [{ ...one, sha256: one.capture.sha256 }],
  );

/**
 * Writes down what readers are shown in place of the pages of a publication that are gone, in the
 * transaction that draws them: of the very copy that was published, and of nothing the desk has come to
 * protect since.
 *
 * @returns whether their pages are to be drawn anew, and what the chain of events has to tell of it
 */
export const keepArchivedCopies = async (
  tx: Transaction,
  snapshot: PublicationSnapshot,
): Promise<{ turned: boolean; told: NewEvent[] }> => {
  const { claimId } = snapshot;
  const shown = published(snapshot.evidence);
  const gone = await tx.evidence.findMany({
    where: {
      ...{ id: { in: shown.map(({ id }) => id) }, claimId, protected: false },
      source: { watch: { state: "gone" } },
    },
    select: {
      id: true,
      source: {
        select: {
          url: true,
          watch: { select: { since: true } },
          captures: {
            where: { fileId: { in: shown.map(({ sha256 }) => sha256) } },
            select: { fileId: true, finalUrl: true, text: true, capturedAt: true },
          },
        },
      },
    },
  });
  const rows = shown.flatMap(({ id, excerpt, source, sha256 }) => {
    const now = gone.find((one) => one.id === id)?.source;
    const copy = now?.captures.find(({ fileId }) => fileId === sha256);
    // A source that has another address by now says nothing of the page readers are sent to.
    if (!now?.watch || !copy || source.url === null || now.url !== source.url) return [];
    const { capturedAt, finalUrl, text } = copy;
    const address = finalUrl ?? source.url;
    const about = { evidenceId: id, claimId, goneSince: now.watch.since, capturedAt };
    return [{ ...about, sha256, address, ...inContext(excerpt, text) }];
  });
  const { count } = await tx.archivedCopy.deleteMany({ where: { claimId } });
  await tx.archivedCopy.createMany({ data: rows });
  return { turned: count > 0 || rows.length > 0, told: await tellingOfCopies(tx, claimId) };
};

/** By the evidence they are copies of. */
export const archivedCopiesOf = async (
  db: Database | Transaction,
  claimId: string,
): Promise<ReadonlyMap<string, ArchivedCopy>> => {
  const rows = await db.archivedCopy.findMany({ where: { claimId } });
  return new Map(
    rows.map(({ evidenceId, claimId: _, goneSince, capturedAt, ...copy }) => [
      evidenceId,
      { ...copy, goneSince: goneSince.toISOString(), capturedAt: capturedAt.toISOString() },
    ]),
  );
};
