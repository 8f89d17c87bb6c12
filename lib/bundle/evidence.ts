import type { Database } from "@/lib/platform/database/client";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { Secrets } from "./withheld";

export type Published = { number: number; snapshot: PublicationSnapshot };

/** Last parts of file names that the machines of those who read it open. */
const endings: Record<string, string> = {
  "application/pdf": "pdf",
  "application/warc": "warc",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "text/html": "html.txt",
  "text/plain": "txt",
};

/** Never a name under which a browser would run it. */
const fileOf = (sha256: string, mediaType: string): string =>
  `evidence/${sha256}.${endings[mediaType.split(";")[0] ?? ""] ?? "bin"}`;

const protectedOf = (db: Database, claimId: string) =>
  db.evidence.findMany({
    where: { claimId, protected: true },
    select: {
      id: true,
      sourceId: true,
      protectedReason: true,
      capture: { select: { fileId: true } },
      source: { select: { title: true, url: true } },
    },
  });

/** What of a claim's evidence never leaves the desk. */
export const secretsOf = async (
  db: Database,
  claimId: string,
  nameReviewers: boolean,
): Promise<Secrets> => {
  const rows = await protectedOf(db, claimId);
  return {
    evidenceIds: new Set(rows.map(({ id }) => id)),
    sourceIds: new Set(rows.map(({ sourceId }) => sourceId)),
    words: rows.flatMap(({ source }) => [source.title, source.url ?? ""]),
    nameReviewers,
  };
};

type Copy = { sha256: string; capturedAt: string };

/** What goes along with a fetched copy: how its page looked, and where a public archive has it. */
const besidesOf = async (db: Database, fileIds: readonly string[]) => {
  const rows = await db.capture.findMany({
    where: { fileId: { in: [...fileIds] }, origin: "fetched" },
    select: { fileId: true, pictureId: true, mementoUrl: true, mementoAt: true },
  });
  return new Map(
    rows.map(({ fileId, pictureId, mementoUrl, mementoAt }) => [
      fileId,
      {
        ...(pictureId && { picture: { sha256: pictureId, file: fileOf(pictureId, "image/jpeg") } }),
        ...(mementoUrl && mementoAt && { archived: { url: mementoUrl, at: mementoAt } }),
      },
    ]),
  );
};

/**
 * Every evidence that any publication names, once: with its copies, or withheld with the reason and the
 * hash. What is protected today is withheld, whatever an earlier publication showed.
 */
export const evidenceOf = async (
  db: Database,
  claimId: string,
  published: readonly Published[],
) => {
  const secret = new Map((await protectedOf(db, claimId)).map((row) => [row.id, row]));
  const secretFiles = new Set([...secret.values()].map(({ capture }) => capture?.fileId));
  const all = published.flatMap(({ snapshot }) => snapshot.evidence);
  const copies = new Map<string, Copy[]>();
  for (const one of all) {
    const copy = one.protected ? null : one.capture;
    const known = copies.get(one.id) ?? [];
    const isNew = copy !== null && known.every(({ sha256 }) => sha256 !== copy.sha256);
    copies.set(one.id, isNew ? [...known, copy] : known);
  }
  const fileIds = [...copies.values()].flat().map(({ sha256 }) => sha256);
  const besides = await besidesOf(db, fileIds);
  const files = await db.storedFile.findMany({
    where: { sha256: { in: fileIds } },
    select: { sha256: true, mediaType: true, size: true },
  });
  const newest = new Map(all.map((one) => [one.id, one]));
  return [...newest.values()].map((one) => {
    const kept = secret.get(one.id);
    const shared = (copies.get(one.id) ?? []).some(({ sha256 }) => secretFiles.has(sha256));
    if (one.protected || kept || shared) {
      return {
        id: one.id,
        withheld: true as const,
        stance: one.stance,
        reason: kept?.protectedReason ?? (one.protected ? one.reason : ""),
        sha256: kept?.capture?.fileId ?? null,
      };
    }
    const { capture: _, protected: __, ...said } = one;
    return {
      ...said,
      withheld: false as const,
      copies: (copies.get(one.id) ?? []).flatMap(({ sha256, capturedAt }) => {
        const file = files.find((stored) => stored.sha256 === sha256);
        if (!file) return [];
        const kept = { ...file, capturedAt, file: fileOf(sha256, file.mediaType) };
        return [{ ...kept, ...besides.get(sha256) }];
      }),
    };
  });
};

export type BundledEvidence = Awaited<ReturnType<typeof evidenceOf>>[number];
