import { database } from "@/lib/platform/database/client";
import { assignReviewer, declareConflict, unassignReviewer } from "@/lib/reviews/commands/assign";
import { recheckClaim, reopenClaim, sendToReview } from "@/lib/reviews/commands/move";
import { reassignReview } from "@/lib/reviews/commands/reassign";
import { saveReviewDraft, submitReview } from "@/lib/reviews/commands/review";
import { roundOfClaim } from "@/lib/reviews/queries/round-of-claim";
import { makeClaim, makePerson } from "../builders";
import { publishedClaim } from "./published-claim";
import { but, editors, row, theDesk } from "./row";

const versionOf = async (claimId: string) =>
  (await database().claim.findUniqueOrThrow({ where: { id: claimId } })).version;

/** A claim in review, for the first of its reviewers. */
const inReview = async () => {
  const { id: claimId, roundId, reviewers } = await makeClaim("in-review");
  const [{ id: evidenceId }, { id: ratingId }] = await Promise.all([
    database().evidence.findFirstOrThrow({ where: { claimId } }),
    database().rating.findUniqueOrThrow({ where: { key: "false" } }),
  ]);
  const review = {
    roundId,
    version: 0,
    ratingId,
    confidence: "high",
    reasoning: "The accounts say so.",
    wouldChange: "",
    evidenceIds: [evidenceId],
  } as const;
  return { right: reviewers[0], input: { ...review, evidenceIds: [evidenceId] } };
};

const assignedOnly = but(theDesk, {
  admin: "not-assigned",
  editor: "not-assigned",
  stranger: "not-assigned",
});

const reopening = async (claimId: string) => ({
  input: { claimId, version: await versionOf(claimId), reason: "New figures." },
});

export const reviews = {
  "command reviews.assign": row(
    assignReviewer,
    async () => {
      const { id: claimId } = await makeClaim("open");
      return { input: { claimId, personId: (await makePerson("reviewer")).id, dueOn: "" } };
    },
    editors,
  ),
  "command reviews.reassign": row(
    reassignReview,
    async () => {
      const { id: claimId, reviewers } = await makeClaim("researching");
      const toId = (await makePerson("reviewer")).id;
      return { right: reviewers[0], input: { claimId, fromId: reviewers[0].id, toId } };
    },
    editors,
  ),
  "command reviews.unassign": row(
    unassignReviewer,
    async () => {
      const { id: claimId, reviewers } = await makeClaim("researching");
      return { right: reviewers[0], input: { claimId, personId: reviewers[0].id } };
    },
    editors,
  ),
  "command reviews.declare-conflict": row(
    declareConflict,
    async () => {
      const { id: claimId, reviewers } = await makeClaim("researching");
      return { right: reviewers[0], input: { claimId, reason: "My sister works there." } };
    },
    theDesk,
  ),
  "command reviews.send-to-review": row(
    sendToReview,
    async () => {
      const { id: claimId } = await makeClaim("in-review");
      // Back to research, with the evidence it was sent to review with.
      await reopenClaim(await makePerson("editor"), (await reopening(claimId)).input);
      await assignReviewer(await makePerson("editor"), {
        claimId,
        personId: (await makePerson("reviewer")).id,
        dueOn: "",
      });
      return { input: { claimId, version: await versionOf(claimId) } };
    },
    editors,
  ),
  "command reviews.reopen-claim": row(
    reopenClaim,
    async () => reopening((await makeClaim("in-review")).id),
    editors,
  ),
  "command reviews.recheck-claim": row(
    recheckClaim,
    async () => reopening(await publishedClaim()),
    editors,
  ),
  "command reviews.save-draft": row(saveReviewDraft, inReview, assignedOnly),
  "command reviews.submit": row(submitReview, inReview, assignedOnly),
  "query reviews.round-of-claim": row(
    roundOfClaim,
    async () => ({ input: { claimId: (await makeClaim("in-review")).id } }),
    theDesk,
  ),
};
