import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { type PublicationSnapshot, readSnapshot } from "@/lib/publishing/snapshot";
import type { BrokenRow, Check } from "./broken-row";
import { paged } from "./paged";

const columns = {
  ...{ id: true, claimId: true, number: true, kind: true, note: true, slug: true },
  ...{ snapshot: true, sha256: true, publishedAt: true, overrideReason: true },
  ...{ publishedById: true, overriddenById: true },
  verdict: { select: { claimId: true, decidedAt: true, summary: true } },
  leaf: { select: { position: true } },
} as const satisfies Prisma.PublicationSelect;

type Row = Prisma.PublicationGetPayload<{ select: typeof columns }>;

/** Who published it, as the event of it says; null where none says that this was published. */
const publisherOf = async (db: Database, row: Row): Promise<string | null> => {
  const event = await db.event.findFirst({
    where: {
      claimId: row.claimId,
      kind: "claim.published",
      AND: [
        { payload: { path: ["number"], equals: row.number } },
        { payload: { path: ["sha256"], equals: row.sha256 } },
      ],
    },
    select: { actorId: true },
  });
  return event?.actorId ?? null;
};

const snapshotOf = (text: string): PublicationSnapshot | null => {
  try {
    return readSnapshot(text);
  } catch {
    // Its hash is wrong then too; what its columns should be nobody can say.
    return null;
  }
};

/** Whether every column says what the snapshot, the verdict and the event of it say. */
const columnsFit = (row: Row, snapshot: PublicationSnapshot, publisher: string): boolean => {
  const { claimId, number, kind, note, slug, overrideReason } = snapshot;
  const said = { claimId, number, kind, note, slug, overrideReason };
  const { verdict } = row;
  const verdictFits =
    verdict?.claimId === claimId &&
    verdict.decidedAt.toISOString() === snapshot.decidedAt &&
    verdict.summary === snapshot.summary;
  const kept = {
    ...{ claimId: row.claimId, number: row.number, kind: row.kind, note: row.note },
    ...{ slug: row.slug, overrideReason: row.overrideReason },
  };
  return (
    verdictFits &&
    canonicalJson(said) === canonicalJson(kept) &&
    row.publishedAt.toISOString() === snapshot.publishedAt &&
    row.publishedById === publisher &&
    row.overriddenById === (overrideReason === null ? null : publisher)
  );
};

/** Each publication against its hash, its event, its leaf and what its columns repeat. */
export async function* brokenPublications(db: Database): AsyncGenerator<BrokenRow[]> {
  const rows = paged((last: Row | undefined) =>
    db.publication.findMany({
      where: last ? { id: { gt: last.id } } : {},
      orderBy: { id: "asc" },
      take: 100,
      select: columns,
    }),
  );
  for await (const row of rows) {
    const broken: Check[] = [];
    const whole = sha256(row.snapshot) === row.sha256;
    const snapshot = whole ? snapshotOf(row.snapshot) : null;
    const publisher = await publisherOf(db, row);
    if (!whole) broken.push("snapshot-hash");
    if (publisher === null) broken.push("no-event");
    if (row.leaf === null) broken.push("no-leaf");
    if (snapshot && publisher !== null && !columnsFit(row, snapshot, publisher)) {
      broken.push("columns");
    }
    yield broken.map((check) => ({ row: row.id, check }));
  }
}
