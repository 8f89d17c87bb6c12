import { roleOf } from "@/lib/people/rules";
import { type Actor, isSignedIn } from "@/lib/platform/actor";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { sightOfReviews } from "@/lib/reviews/sight";

/** Everybody at the desk. */
export const peopleToTalkTo = async (db: Database | Transaction) => {
  const rows = await db.person.findMany({
    where: { disabledAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, role: true },
  });
  return rows.map(({ role, ...person }) => ({ ...person, role: roleOf(role) }));
};

const columns = {
  id: true,
  claimId: true,
  authorId: true,
  rootId: true,
  anchor: true,
  appearanceId: true,
  quote: true,
  evidenceId: true,
  reviewId: true,
  removal: { select: { removedAt: true } },
  resolution: { select: { resolvedAt: true } },
} as const;

/** A comment, for those who may know of it; null for others, as if it were not there. */
export const commentFacts = async (tx: Transaction, commentId: string, actor: Actor) => {
  const row = await tx.comment.findUnique({ where: { id: commentId }, select: columns });
  if (!row) return null;
  const { removal, resolution, ...comment } = row;
  const facts = {
    ...comment,
    removed: removal !== null,
    resolved: Boolean(resolution?.resolvedAt),
  };
  if (row.reviewId === null || !isSignedIn(actor)) return facts;
  const sees = await sightOfReviews(tx, [row.reviewId]);
  return sees({ personId: actor.id, role: actor.role }, row.reviewId) ? facts : null;
};

/** The same of the comment a thread began with. */
export const threadFacts = async (tx: Transaction, rootId: string, actor: Actor) => {
  const facts = await commentFacts(tx, rootId, actor);
  return facts?.rootId === null ? facts : null;
};
