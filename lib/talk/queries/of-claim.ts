import { deskClock } from "@/lib/claims/queries/desk-clock";
import { isSignedIn, type PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { type Sight, sightOfReviews } from "@/lib/reviews/sight";
import { peopleToTalkTo } from "../facts";
import { talkParts } from "../mentions";
import { mayReadTalk, mayRemoveComment, mayReopenThread, mayResolve, mayTalk } from "../policy";
import { type Anchor, anchors, talkInput } from "../schema";

const named = { select: { id: true, name: true } } as const;

const columns = {
  id: true,
  rootId: true,
  body: true,
  createdAt: true,
  anchor: true,
  appearanceId: true,
  quote: true,
  author: named,
  evidence: { select: { id: true, source: { select: { title: true } } } },
  review: { select: { id: true, reviewer: named } },
  mentions: { select: { personId: true, written: true, person: { select: { name: true } } } },
  removal: { select: { removedAt: true } },
  resolution: { select: { resolvedAt: true, resolvedBy: named } },
} as const satisfies Prisma.CommentSelect;

type Row = Prisma.CommentGetPayload<{ select: typeof columns }>;

const anchorOf = (text: string): Anchor => {
  const anchor = anchors.find((one) => one === text);
  if (!anchor) throw new Error(`unknown anchor ${text}`);
  return anchor;
};

/** What a thread is about: an id to find it by on the page, and how it is called. */
const anchorView = ({ anchor, appearanceId, quote, evidence, review }: Row) => ({
  kind: anchorOf(anchor),
  id: appearanceId ?? evidence?.id ?? review?.id ?? null,
  name: quote || evidence?.source.title || review?.reviewer.name || "",
});

const commentView = (actor: PersonActor, row: Row, readUpTo: Date | undefined) => {
  const removed = row.removal !== null;
  return {
    id: row.id,
    author: row.author,
    createdAt: row.createdAt,
    removed,
    parts: removed
      ? []
      : talkParts(
          row.body,
          row.mentions.map(({ person, ...mention }) => ({ ...mention, name: person.name })),
        ),
    isNew:
      !removed &&
      row.author.id !== actor.id &&
      (readUpTo === undefined || row.createdAt > readUpTo),
    can: { remove: mayRemoveComment(actor, { authorId: row.author.id, removed }) },
  };
};

const threadView = (actor: PersonActor, root: Row, all: readonly Row[], readUpTo?: Date) => {
  const rows = [root, ...all.filter(({ rootId }) => rootId === root.id)];
  const comments = rows.map((row) => commentView(actor, row, readUpTo));
  const resolved = Boolean(root.resolution?.resolvedAt);
  return {
    id: root.id,
    about: anchorView(root),
    comments,
    unread: comments.filter(({ isNew }) => isNew).length,
    upTo: rows.at(-1)?.createdAt ?? root.createdAt,
    resolved: resolved ? { by: root.resolution?.resolvedBy?.name ?? "" } : null,
    can: {
      resolve: mayResolve(actor, { resolved }),
      reopen: mayReopenThread(actor, { resolved }),
    },
  };
};

const anchorsOf = async (db: Database, claimId: string) => {
  const claim = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      appearances: {
        orderBy: { createdAt: "asc" },
        select: { id: true, article: { select: { title: true } } },
      },
      evidence: {
        where: { withdrawnAt: null },
        orderBy: { addedAt: "asc" },
        select: { id: true, source: { select: { title: true } } },
      },
      rounds: {
        orderBy: { number: "asc" },
        select: {
          reviews: {
            where: { submittedAt: { not: null } },
            orderBy: { submittedAt: "asc" },
            select: { id: true, reviewer: named },
          },
        },
      },
    },
  });
  return claim && { ...claim, reviews: claim.rounds.flatMap(({ reviews }) => reviews) };
};

/** Everybody at the desk but the asker, and of which reviews they may not know. */
const audience = async (
  db: Database,
  actor: PersonActor,
  reviewIds: readonly string[],
  sees: Sight,
) => {
  const people = (await peopleToTalkTo(db)).filter(({ id }) => id !== actor.id);
  return people.map(({ id, name, email, role }) => ({
    id,
    name,
    email,
    keptOutOf: reviewIds.filter((review) => !sees({ personId: id, role }, review)),
  }));
};

const read = async (db: Database, actor: PersonActor, claimId: string) => {
  const about = await anchorsOf(db, claimId);
  if (!about) return null;
  const [rows, reads, { timeZone }] = await Promise.all([
    db.comment.findMany({
      where: { claimId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      select: columns,
    }),
    db.threadRead.findMany({
      where: { personId: actor.id, root: { claimId } },
      select: { rootId: true, readUpTo: true },
    }),
    deskClock(db),
  ]);
  const sees = await sightOfReviews(
    db,
    about.reviews.map(({ id }) => id),
  );
  const seen = (reviewId: string) => sees({ personId: actor.id, role: actor.role }, reviewId);
  const reviews = about.reviews.filter(({ id }) => seen(id));
  const shown = rows.filter(({ review }) => review === null || seen(review.id));
  const readUpTo = new Map(reads.map((one) => [one.rootId, one.readUpTo]));
  const threads = shown
    .filter(({ rootId }) => rootId === null)
    .map((root) => threadView(actor, root, shown, readUpTo.get(root.id)));
  return {
    claimId,
    timeZone,
    threads,
    unread: threads.reduce((sum, thread) => sum + thread.unread, 0),
    /** What a new thread can be about, beside the statement. */
    anchors: [
      ...about.appearances.map(({ id, article }) => ({
        ...{ kind: "passage" as const, id, name: article.title },
      })),
      ...about.evidence.map(({ id, source }) => ({
        ...{ kind: "evidence" as const, id, name: source.title },
      })),
      ...reviews.map(({ id, reviewer }) => ({
        ...{ kind: "review" as const, id, name: reviewer.name },
      })),
    ],
    people: await audience(
      db,
      actor,
      reviews.map(({ id }) => id),
      sees,
    ),
    can: { talk: mayTalk(actor) },
  };
};

/** What the desk says to itself about a claim, as far as the asker may know of it; readers never see it. */
export const talkOfClaim = query({
  name: "talk.of-claim",
  input: talkInput,
  may: mayReadTalk,
  read: async (db, { actor, input: { claimId } }) =>
    isSignedIn(actor) ? read(db, actor, claimId) : null,
});

export type ClaimTalk = ViewOf<typeof talkOfClaim>;
export type TalkThread = ClaimTalk["threads"][number];
