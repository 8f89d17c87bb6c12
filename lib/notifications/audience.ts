import { z } from "zod";
import { roleOf } from "@/lib/people/rules";
import type { Transaction } from "@/lib/platform/database/client";
import type { EventKind } from "@/lib/platform/events/payloads";
import { sightOfReviews } from "@/lib/reviews/sight";
import type { NotificationKind } from "./kinds";

export type Happened = {
  sequence: bigint;
  at: Date;
  kind: string;
  actorId: string | null;
  claimId: string | null;
  payload: unknown;
  erasedAt: Date | null;
};

type Told = { personId: string; kind: NotificationKind; commentId?: string };

/** Who is told of an event, and as what; the first that names a person counts. */
type Teller = (tx: Transaction, claimId: string, payload: unknown) => Promise<Told[]>;

/** Of these, who may read a review. */
const whoSees = async (tx: Transaction, reviewId: string, personIds?: readonly string[]) => {
  const sees = await sightOfReviews(tx, [reviewId]);
  const people = await tx.person.findMany({
    where: { disabledAt: null, ...(personIds ? { id: { in: [...personIds] } } : {}) },
    select: { id: true, role: true },
  });
  return people
    .filter(({ id, role }) => sees({ personId: id, role: roleOf(role) }, reviewId))
    .map(({ id }) => id);
};

const authors = { select: { authorId: true } } as const;

const ofComment: Teller = async (tx, _claimId, payload) => {
  const { commentId } = z.looseObject({ commentId: z.uuid() }).parse(payload);
  const comment = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: {
      reviewId: true,
      removal: { select: { commentId: true } },
      mentions: { select: { personId: true } },
      root: { select: { authorId: true, replies: authors } },
    },
  });
  // Taken back before anybody was told.
  if (comment.removal) return [];
  const { mentions, root, reviewId } = comment;
  const others = root ? [root, ...root.replies].map(({ authorId }) => authorId) : [];
  const told: Told[] = [
    ...mentions.map(({ personId }) => ({ personId, kind: "mentioned" as const, commentId })),
    ...others.map((personId) => ({ personId, kind: "replied" as const, commentId })),
  ];
  if (reviewId === null) return told;
  const seers = await whoSees(
    tx,
    reviewId,
    told.map(({ personId }) => personId),
  );
  return told.filter(({ personId }) => seers.includes(personId));
};

/** Whoever has the review's claim before them sees that something was said; nobody else hears a thing. */
const ofReviewTalk: Teller = async (tx, claimId, payload) => {
  const { commentId, what } = z
    .looseObject({ commentId: z.uuid(), what: z.string() })
    .parse(payload);
  const { reviewId } = await tx.comment.findUniqueOrThrow({
    where: { id: commentId },
    select: { reviewId: true },
  });
  for (const personId of reviewId ? await whoSees(tx, reviewId) : []) {
    await tx.$queryRaw`SELECT pg_notify('person_news', ${personId})::text`;
  }
  return what === "commented" ? ofComment(tx, claimId, payload) : [];
};

/** Payloads of before people were named by who they are tell nobody. */
const ofAssignment: Teller = async (_tx, _claimId, payload) => {
  const { personId } = z.looseObject({ personId: z.uuid().optional() }).parse(payload);
  return personId ? [{ personId, kind: "assigned" }] : [];
};

/** Whose claim it is: the editor who looks after it, and who reviewed it last. */
const owners =
  (kind: NotificationKind): Teller =>
  async (tx, claimId) => {
    const claim = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: {
        editorId: true,
        rounds: {
          orderBy: { number: "desc" },
          take: 1,
          select: { reviews: { where: { submittedAt: { not: null } } } },
        },
      },
    });
    const reviewers = claim.rounds.flatMap(({ reviews }) => reviews);
    return [claim.editorId, ...reviewers.map(({ reviewerId }) => reviewerId)].flatMap((personId) =>
      personId ? [{ personId, kind }] : [],
    );
  };

/** The editor who looks after the claim. */
const editor =
  (kind: NotificationKind): Teller =>
  async (tx, claimId) => {
    const { editorId } = await tx.claim.findUniqueOrThrow({
      where: { id: claimId },
      select: { editorId: true },
    });
    return editorId ? [{ personId: editorId, kind }] : [];
  };

/** Of what becomes of a source, only the loss of what is cited is somebody's to act on. */
const ofSource: Teller = async (tx, claimId, payload) => {
  const { became } = z.looseObject({ became: z.string() }).parse(payload);
  return became === "excerpt-gone" ? editor("excerpt-lost")(tx, claimId, payload) : [];
};

const tellers: Partial<Record<EventKind, Teller>> = {
  "claim.commented": ofComment,
  "review.discussed": ofReviewTalk,
  "reviewer.assigned": ofAssignment,
  "verdict.decided": owners("decided"),
  "claim.published": owners("published"),
  "correction.requested": editor("correction-requested"),
  "source.turned": ofSource,
  "passage.gone": editor("passage-lost"),
};

/** Whoever is to be told of an event, each once and never of what they did themselves. */
export const audienceOf = async (
  tx: Transaction,
  { kind, actorId, claimId, payload }: Happened,
): Promise<(Told & { claimId: string })[]> => {
  const teller = tellers[kind as EventKind];
  if (!teller || claimId === null) return [];
  const all = await teller(tx, claimId, payload);
  const first = new Map<string, Told>();
  for (const told of all) {
    if (told.personId !== actorId && !first.has(told.personId)) first.set(told.personId, told);
  }
  return [...first.values()].map((told) => ({ ...told, claimId }));
};
