import { claimStatusOf } from "@/lib/claims/facts";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { fingerprintsOf } from "./fingerprints";
import { type ChecklistLine, evidenceRule, type SourceKind, sourceKinds, stances } from "./rules";
import type { Stance } from "./schema";
import { storiesOf } from "./wire-story";

export const sourceKindOf = (text: string): SourceKind => {
  const kind = sourceKinds.find((one) => one === text);
  if (!kind) throw new Error(`unknown kind of source ${text}`);
  return kind;
};

export const stanceOf = (text: string): Stance => {
  const stance = stances.find((one) => one === text);
  if (!stance) throw new Error(`unknown stance ${text}`);
  return stance;
};

/** The claim that evidence is brought to; null when there is none. */
export const claimStanding = async (tx: Transaction, claimId: string) => {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: { id: true, status: true },
  });
  return claim && { ...claim, status: claimStatusOf(claim.status) };
};

/** What the decisions about an evidence ask; null when there is none of that id. */
export const evidenceFacts = async (tx: Transaction, evidenceId: string) => {
  const row = await tx.evidence.findUnique({
    where: { id: evidenceId },
    select: {
      id: true,
      version: true,
      claimId: true,
      sourceId: true,
      captureId: true,
      addedById: true,
      withdrawnAt: true,
      stance: true,
      excerpt: true,
      locator: true,
      note: true,
      protected: true,
      protectedReason: true,
      source: { select: { title: true, url: true } },
      claim: { select: { status: true } },
    },
  });
  if (!row) return null;
  const { claim, source, withdrawnAt, ...facts } = row;
  return {
    ...facts,
    stance: stanceOf(facts.stance),
    title: source.title,
    url: source.url,
    status: claimStatusOf(claim.status),
    withdrawn: withdrawnAt !== null,
  };
};

export type EvidenceRecord = NonNullable<Awaited<ReturnType<typeof evidenceFacts>>>;

/** What the desk's evidence rule still misses of a claim, with the numbers the desk has set. */
export const checklistOf = async (
  db: Database | Transaction,
  claimId: string,
): Promise<ChecklistLine[]> => {
  const rule = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { independentSources: true, primarySources: true },
  });
  const evidence = await db.evidence.findMany({
    where: { claimId, withdrawnAt: null },
    orderBy: { addedAt: "asc" },
    select: {
      id: true,
      sourceId: true,
      excerpt: true,
      captureId: true,
      source: { select: { publisher: true, kind: true } },
    },
  });
  const captured = evidence.flatMap(({ captureId }) => captureId ?? []);
  const stories = storiesOf(await fingerprintsOf(db, captured));
  const storyOf = new Map(captured.map((captureId, at) => [captureId, stories[at] ?? null]));
  return evidenceRule(
    evidence.map(({ source, ...one }) => ({
      ...one,
      story: one.captureId === null ? null : (storyOf.get(one.captureId) ?? null),
      publisher: source.publisher,
      kind: sourceKindOf(source.kind),
    })),
    rule,
  );
};
