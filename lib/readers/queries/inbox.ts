import { detectLanguage } from "@/lib/articles/extraction/language";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import type { Actor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { claimPath } from "@/lib/publishing/paths";
import { bringingBackColumns, bringingBackFacts } from "../bringing-back";
import { mayBringTipBack, mayHandle } from "../policy";
import { inboxInput } from "../schema";

/** How many of each are shown; what waits longest comes first. */
const SHOWN = 100;

/** Whether who sent something in will be told: an address alone is not enough. */
const senderStanding = (
  contact: string | null,
  confirmedAt: Date | null,
): "no-address" | "not-confirmed" | "told" => {
  if (contact === null) return "no-address";
  return confirmedAt === null ? "not-confirmed" : "told";
};

const tips = async (db: Database, actor: Actor, handled: boolean) => {
  const { language } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { language: true },
  });
  const rows = await db.tip.findMany({
    where: { handledAt: handled ? { not: null } : null },
    orderBy: handled ? { handledAt: "desc" } : [{ suspected: "asc" }, { receivedAt: "asc" }],
    take: SHOWN,
    select: {
      id: true,
      statement: true,
      url: true,
      question: true,
      contact: true,
      suspected: true,
      receivedAt: true,
      outcome: true,
      answer: true,
      picture: { select: { width: true, height: true } },
      ...bringingBackColumns,
      claim: { select: { id: true, number: true, status: true, createdAt: true } },
    },
  });
  return rows.map((row) => {
    const { contact, contactConfirmedAt, senderHash, handledById, answerMessage, ...tip } = row;
    return {
      ...tip,
      can: { bringBack: mayBringTipBack(actor, bringingBackFacts(row)) },
      /** BCP 47; that of the desk where its words do not show it */
      language: detectLanguage(tip.statement) ?? language,
      sender: senderStanding(contact, contactConfirmedAt),
    };
  });
};

const requests = async (db: Database, handled: boolean) => {
  const rows = await db.correctionRequest.findMany({
    where: { answeredAt: handled ? { not: null } : null },
    orderBy: handled ? { answeredAt: "desc" } : [{ suspected: "asc" }, { dueOn: "asc" }],
    take: SHOWN,
    select: {
      id: true,
      number: true,
      kind: true,
      reason: true,
      sourceUrl: true,
      publicationNumber: true,
      contact: true,
      contactConfirmedAt: true,
      suspected: true,
      receivedAt: true,
      dueOn: true,
      outcome: true,
      answer: true,
      claimId: true,
      claim: { select: { published: { select: { statement: true, slug: true } } } },
    },
  });
  return rows.map(({ contact, contactConfirmedAt, claim, dueOn, ...request }) => ({
    ...request,
    dueOn: dueOn.toISOString().slice(0, 10),
    statement: claim.published?.statement ?? "",
    publicPath: claim.published ? claimPath(claim.published.slug) : null,
    sender: senderStanding(contact, contactConfirmedAt),
  }));
};

/** What readers have sent in: what waits for an editor, or what was dealt with. */
export const readersInbox = query({
  name: "readers.inbox",
  input: inboxInput,
  may: mayHandle,
  read: async (db, { actor, input: { handled } }) => ({
    ...(await deskClock(db)),
    handled,
    waiting: {
      tips: await db.tip.count({ where: { handledAt: null } }),
      requests: await db.correctionRequest.count({ where: { answeredAt: null } }),
    },
    tips: await tips(db, actor, handled),
    requests: await requests(db, handled),
  }),
});

export type ReadersInbox = ViewOf<typeof readersInbox>;
