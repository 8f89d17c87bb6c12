import type { Anchoring } from "@/lib/articles/labels";
import type { Actor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { dayOfColumn } from "../desk-day";
import { claimantKindOf, claimStatusOf } from "../facts";
import { measureColumns, measureOfRow } from "../measure-rows";
import {
  mayCreateClaim,
  mayDeclineClaim,
  mayEditClaim,
  mayMarkDuplicate,
  mayOpenClaim,
  mayPlaceClaim,
  mayReadClaims,
  mayRestateClaim,
  mayScheduleClaim,
} from "../policy";
import { ratingView } from "../rating-view";
import { claimInput } from "../schema";
import { type DeclineReason, declineReasons, readyToOpen } from "../states";
import { deskClock } from "./desk-clock";

const named = { select: { id: true, name: true } } as const;
const numbered = {
  select: { id: true, number: true, statement: true, language: true, status: true },
} as const;

const columns = {
  id: true,
  number: true,
  version: true,
  statement: true,
  language: true,
  status: true,
  statusSince: true,
  origin: true,
  claimantId: true,
  claimantUnknown: true,
  claimant: {
    select: {
      ...{ id: true, name: true, kind: true, sameAs: true },
      ...{ affiliation: true, watched: true },
    },
  },
  claimedOn: true,
  dueOn: true,
  validUntil: true,
  recheckOn: true,
  mattersBy: true,
  mattersWhy: true,
  declineReason: true,
  declineNote: true,
  alreadyCheckedUrl: true,
  duplicateOf: numbered,
  duplicates: { where: { status: "duplicate" }, orderBy: { number: "asc" }, ...numbered },
  editor: named,
  createdBy: named,
  createdAt: true,
  updatedAt: true,
  topics: { select: { topic: { select: { slug: true, name: true } } } },
  measures: { orderBy: { position: "asc" }, select: { id: true, ...measureColumns } },
  appearances: {
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      article: {
        select: { id: true, title: true, outlet: true, publishedOn: true, language: true },
      },
      passages: {
        orderBy: { articleVersion: { number: "desc" } },
        take: 1,
        select: {
          exact: true,
          prefix: true,
          suffix: true,
          anchoring: true,
          articleVersion: { select: { number: true } },
        },
      },
    },
  },
  verdicts: {
    orderBy: { number: "desc" },
    take: 1,
    select: { rating: { select: { key: true, colour: true, shape: true, names: true } } },
  },
  publications: {
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true, kind: true, slug: true, publishedAt: true },
  },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof columns }>;

const withStatus = <Claim extends { status: string }>(claim: Claim) => ({
  ...claim,
  status: claimStatusOf(claim.status),
});

const declineReasonOf = (text: string): DeclineReason => {
  const reason = declineReasons.find((one) => one === text);
  if (!reason) throw new Error(`unknown reason ${text}`);
  return reason;
};

const appearanceView = ({ passages, ...appearance }: Row["appearances"][number]) => {
  const passage = passages[0];
  return {
    ...appearance,
    passage: passage && {
      exact: passage.exact,
      prefix: passage.prefix,
      suffix: passage.suffix,
      anchoring: passage.anchoring as Anchoring,
      version: passage.articleVersion.number,
    },
  };
};

const cans = (actor: Actor, row: Row) => {
  const facts = {
    ...row,
    status: claimStatusOf(row.status),
    everPublished: row.publications.length > 0,
  };
  return {
    edit: mayEditClaim(actor, facts),
    restate: mayRestateClaim(actor, facts),
    open: mayOpenClaim(actor, facts),
    decline: mayDeclineClaim(actor, facts),
    markDuplicate: mayMarkDuplicate(actor, facts),
    schedule: mayScheduleClaim(actor, facts),
    watch: mayCreateClaim(actor),
    place: mayPlaceClaim(actor),
  };
};

const missingOf = (row: Row) => {
  const ready = readyToOpen(row);
  return ready.allowed ? [] : ready.missing;
};

/** Where an ended claim went, and why. */
const endOf = (row: Row, status: ReturnType<typeof claimStatusOf>) => ({
  declined:
    status === "declined" && row.declineReason
      ? {
          reason: declineReasonOf(row.declineReason),
          note: row.declineNote ?? "",
          url: row.alreadyCheckedUrl,
        }
      : null,
  duplicateOf: status === "duplicate" && row.duplicateOf ? withStatus(row.duplicateOf) : null,
});

const read = async (db: Database, actor: Actor, claimId: string) => {
  const [row, clock] = await Promise.all([
    db.claim.findUnique({ where: { id: claimId }, select: columns }),
    deskClock(db),
  ]);
  if (!row) return null;
  const status = claimStatusOf(row.status);
  const rating = row.verdicts[0]?.rating;
  const { claimantId: _, declineReason, declineNote, alreadyCheckedUrl, ...facts } = row;
  return {
    ...facts,
    ...endOf(row, status),
    ...clock,
    status,
    claimant: row.claimant && { ...row.claimant, kind: claimantKindOf(row.claimant.kind) },
    dueOn: dayOfColumn(row.dueOn),
    validUntil: dayOfColumn(row.validUntil),
    recheckOn: dayOfColumn(row.recheckOn),
    mattersBy: dayOfColumn(row.mattersBy),
    topics: row.topics.map(({ topic }) => topic).toSorted((a, b) => a.name.localeCompare(b.name)),
    measures: row.measures.map(({ id, ...measure }) => ({ id, ...measureOfRow(measure) })),
    appearances: row.appearances.map(appearanceView),
    duplicates: row.duplicates.map(withStatus),
    /** The newest verdict's, while it stands. */
    rating: rating && (status === "decided" || status === "published") ? ratingView(rating) : null,
    publication: row.publications[0] ?? null,
    missing: missingOf(row),
    can: cans(actor, row),
  };
};

/**
 * All that the desk's page of a claim shows, but for its evidence, reviews and verdict, which have
 * queries of their own.
 */
export const claimForDesk = query({
  name: "claims.for-desk",
  input: claimInput,
  may: mayReadClaims,
  read: (db, { actor, input: { claimId } }) => read(db, actor, claimId),
});

export type ClaimPage = NonNullable<Awaited<ReturnType<typeof read>>>;
