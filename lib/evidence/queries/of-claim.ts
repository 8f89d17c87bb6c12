import { watchStateOf } from "@/lib/articles/watching/rules";
import { claimStatusOf } from "@/lib/claims/facts";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import type { Actor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { archivedLink } from "../archived-link";
import { captureReasonOf } from "../capturing/rules";
import { placeInCapture } from "../excerpt/remembered";
import { checklistOf, sourceKindOf, stanceOf } from "../facts";
import {
  mayAddCapture,
  mayAskForCapture,
  mayAskForLook,
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
      watch: {
        select: { state: true, since: true, seenUrl: true, lost: true, lastLookedAt: true },
      },
      requests: {
        orderBy: { askedAt: "desc" },
        take: 1,
        select: { state: true, reason: true, askedAt: true, nextAttemptAt: true, endedAt: true },
      },
    },
  },
  capture: {
    select: {
      id: true,
      origin: true,
      text: true,
      capturedAt: true,
      title: true,
      publisher: true,
      author: true,
      publishedOn: true,
      language: true,
      file: { select: { sha256: true, size: true, mediaType: true, name: true } },
      ...{ pictureId: true, mementoUrl: true, mementoAt: true },
    },
  },
} as const satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof columns }>;

const captureView = ({
  text,
  file,
  pictureId,
  mementoUrl,
  mementoAt,
  ...capture
}: NonNullable<Row["capture"]>) => ({
  ...capture,
  ...file,
  hasText: text !== null,
  pictureSha256: pictureId,
  /** A copy in a public archive. */
  memento: mementoUrl !== null && mementoAt !== null ? { url: mementoUrl, at: mementoAt } : null,
  /** What the site answered, and not what somebody handed in. */
  isFetched: capture.origin === "fetched",
});

/** A copy that is being made, or could not be, since there was none; what was made is shown itself. */
const requestView = ({ source, capture }: Row) => {
  const [newest] = source.requests;
  if (!newest || newest.state === "made") return null;
  if (newest.endedAt && capture && capture.capturedAt > newest.endedAt) return null;
  return {
    isWaiting: newest.endedAt === null,
    because: newest.reason === null ? null : captureReasonOf(newest.reason),
    askedAt: newest.askedAt,
    nextAttemptAt: newest.nextAttemptAt,
  };
};

/** What its source has come to; nothing while nobody has looked again. */
const watchView = (watch: NonNullable<Row["source"]["watch"]>, evidenceId: string) =>
  watch.lastLookedAt && {
    state: watchStateOf(watch.state),
    since: watch.since,
    seenUrl: watch.seenUrl,
    lastLookedAt: watch.lastLookedAt,
    excerptIsGone: watch.lost.includes(evidenceId),
  };

const evidenceView = (actor: Actor, row: Row, status: ReturnType<typeof claimStatusOf>) => {
  const { addedById, captureId, capture, withdrawnAt, withdrawnReason, ...shown } = row;
  const { createdById, requests: _, watch, ...source } = row.source;
  const withdrawn = withdrawnAt !== null;
  const facts = { status, addedById, captureId, withdrawn, url: source.url };
  return {
    ...shown,
    stance: stanceOf(row.stance),
    source: {
      ...source,
      kind: sourceKindOf(source.kind),
      /** What it is a copy of, where its address leads into a public archive. */
      archived: archivedLink(source.url ?? ""),
    },
    capture: capture && captureView(capture),
    request: requestView(row),
    watch: watch && watchView(watch, row.id),
    /** Whether the excerpt's words stand in the copy, and where. */
    place: placeInCapture(row.excerpt, capture),
    withdrawn: withdrawnAt && { at: withdrawnAt, reason: withdrawnReason ?? "" },
    can: {
      edit: mayEditEvidence(actor, facts),
      requote: mayRequoteEvidence(actor, facts),
      withdraw: mayWithdrawEvidence(actor, facts),
      addCapture: mayAddCapture(actor, facts),
      askForCapture: mayAskForCapture(actor, facts),
      askForLook: mayAskForLook(actor, { withdrawn, watched: watch !== null }),
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
