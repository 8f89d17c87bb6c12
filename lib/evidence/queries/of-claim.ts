import { claimStatusOf } from "@/lib/claims/facts";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import type { Actor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { checkExcerpt } from "../excerpt";
import { checklistOf, sourceKindOf, stanceOf } from "../facts";
import {
  mayAddCapture,
  mayAttachEvidence,
  mayEditEvidence,
  mayEditSource,
  mayReadEvidence,
  mayRequoteEvidence,
  mayWithdrawEvidence,
} from "../policy";
import { evidenceRuleHolds } from "../rules";
import { evidenceOfClaimInput } from "../schema";

const named = { select: { id: true, name: true } } as const;

const columns = {
  id: true,
  version: true,
  stance: true,
  excerpt: true,
  locator: true,
  note: true,
  protected: true,
  protectedReason: true,
  addedById: true,
  addedBy: named,
  addedAt: true,
  withdrawnAt: true,
  withdrawnReason: true,
  captureId: true,
  source: {
    select: {
      id: true,
      version: true,
      url: true,
      title: true,
      publisher: true,
      author: true,
      publishedOn: true,
      kind: true,
      createdById: true,
    },
  },
  capture: {
    select: {
      id: true,
      origin: true,
      text: true,
      capturedAt: true,
      file: { select: { sha256: true, size: true, mediaType: true, name: true } },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof columns }>;

const evidenceView = (actor: Actor, row: Row, status: ReturnType<typeof claimStatusOf>) => {
  const { addedById, captureId, capture, withdrawnAt, withdrawnReason, ...shown } = row;
  const facts = { status, addedById, captureId, withdrawn: withdrawnAt !== null };
  const { createdById, ...source } = row.source;
  return {
    ...shown,
    stance: stanceOf(row.stance),
    source: { ...source, kind: sourceKindOf(source.kind) },
    capture: capture && {
      id: capture.id,
      origin: capture.origin,
      capturedAt: capture.capturedAt,
      ...capture.file,
    },
    /** Whether the excerpt's words stand in the copy. */
    excerptCheck: checkExcerpt(row.excerpt, capture?.text ?? null),
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawnReason ?? "" },
    can: {
      edit: mayEditEvidence(actor, facts),
      requote: mayRequoteEvidence(actor, facts),
      withdraw: mayWithdrawEvidence(actor, facts),
      addCapture: mayAddCapture(actor, facts),
      editSource: mayEditSource(actor, { createdById }),
    },
  };
};

export type EvidenceView = ReturnType<typeof evidenceView>;

const read = async (db: Database, actor: Actor, claimId: string) => {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: { id: true, number: true, statement: true, language: true, status: true },
  });
  if (!claim) return null;
  const [rows, checklist, clock] = await Promise.all([
    db.evidence.findMany({
      where: { claimId },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      select: columns,
    }),
    checklistOf(db, claimId),
    deskClock(db),
  ]);
  const status = claimStatusOf(claim.status);
  const all = rows.map((row) => evidenceView(actor, row, status));
  return {
    claim: { ...claim, status },
    ...clock,
    evidence: all.filter(({ withdrawn }) => !withdrawn),
    withdrawn: all.filter(({ withdrawn }) => withdrawn),
    checklist,
    ruleHolds: evidenceRuleHolds(checklist),
    can: { attach: mayAttachEvidence(actor, { status }) },
  };
};

/** The evidence brought to a claim, oldest first, and what the desk's evidence rule still misses. */
export const evidenceOfClaim = query({
  name: "evidence.of-claim",
  input: evidenceOfClaimInput,
  may: mayReadEvidence,
  read: (db, { actor, input: { claimId } }) => read(db, actor, claimId),
});

export type ClaimEvidence = ViewOf<typeof evidenceOfClaim>;
