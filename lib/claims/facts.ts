import type { Transaction } from "@/lib/platform/database/client";
import { dayOfColumn } from "./desk-day";
import { measureColumns, measureOfRow } from "./measure-rows";
import { type ClaimantKind, claimantKinds } from "./schema";
import { type ClaimStatus, claimStatuses } from "./states";

/** The status as the database holds it; its own constraint knows no others. */
export const claimStatusOf = (text: string): ClaimStatus => {
  const status = claimStatuses.find((one) => one === text);
  if (!status) throw new Error(`unknown status ${text}`);
  return status;
};

export const claimantKindOf = (text: string): ClaimantKind => {
  const kind = claimantKinds.find((one) => one === text);
  if (!kind) throw new Error(`unknown kind of claimant ${text}`);
  return kind;
};

/** What the decisions about a claim ask; null when there is no such claim. */
export const claimFacts = async (tx: Transaction, claimId: string) => {
  const claim = await tx.claim.findUnique({
    where: { id: claimId },
    select: {
      id: true,
      number: true,
      version: true,
      status: true,
      statement: true,
      claimantId: true,
      claimantUnknown: true,
      claimant: { select: { name: true, kind: true, sameAs: true, affiliation: true } },
      claimedOn: true,
      language: true,
      dueOn: true,
      validUntil: true,
      recheckOn: true,
      mattersBy: true,
      mattersWhy: true,
      topics: { select: { topic: { select: { name: true } } } },
      measures: { orderBy: { position: "asc" }, select: measureColumns },
      _count: { select: { publications: true } },
    },
  });
  if (!claim) return null;
  const { topics, measures, claimant, _count, ...facts } = claim;
  return {
    ...facts,
    status: claimStatusOf(facts.status),
    claimant: claimant && { ...claimant, kind: claimantKindOf(claimant.kind) },
    topics: topics.map(({ topic }) => topic.name).toSorted((a, b) => a.localeCompare(b)),
    measures: measures.map(measureOfRow),
    dueOn: dayOfColumn(facts.dueOn),
    validUntil: dayOfColumn(facts.validUntil),
    recheckOn: dayOfColumn(facts.recheckOn),
    mattersBy: dayOfColumn(facts.mattersBy),
    everPublished: _count.publications > 0,
  };
};

export type ClaimFacts = NonNullable<Awaited<ReturnType<typeof claimFacts>>>;
