import { randomBytes } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import { submitReview } from "@/lib/reviews/commands/review";
import { decideVerdict } from "@/lib/verdicts/commands/decide";
import { addRating, changeRating, retireRating } from "@/lib/verdicts/commands/ratings";
import { ratingScale } from "@/lib/verdicts/queries/rating-scale";
import { reviewsSideBySide } from "@/lib/verdicts/queries/side-by-side";
import { verdictOfClaim } from "@/lib/verdicts/queries/verdict-of-claim";
import { ratingFields } from "@/lib/verdicts/rating-fields";
import { makeClaim, makePerson } from "../builders";
import { admins, editors, nobodysInput, row, theDesk } from "./row";

const rating = (key: string) => database().rating.findUniqueOrThrow({ where: { key } });

/** A claim whose quorum of reviews is in. */
const reviewed = async () => {
  const { id: claimId, roundId, reviewers } = await makeClaim("in-review");
  const { id: evidenceId } = await database().evidence.findFirstOrThrow({ where: { claimId } });
  const { id: ratingId } = await rating("false");
  for (const reviewer of reviewers) {
    await submitReview(reviewer, {
      roundId,
      version: 0,
      ratingId,
      confidence: "high",
      reasoning: "The accounts say so.",
      wouldChange: "",
      evidenceIds: [evidenceId],
    });
  }
  const { version } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  const words = { summary: "It cost 3 billion.", explanation: "The accounts.", difference: "" };
  return { right: reviewers[0], input: { claimId, version, ratingId, ...words } };
};

/** A rating of its own, under a mark that no other in use has: the one made before is retired. */
const newRating = async () => {
  await database().rating.updateMany({
    where: { key: { startsWith: "try-" }, retiredAt: null },
    data: { retiredAt: new Date(), version: { increment: 1 } },
  });
  const { fields } = ratingFields(await rating("unproven"));
  return { key: `try-${randomBytes(4).toString("hex")}`, ...fields, colour: "moss" as const };
};

const added = async () => {
  const outcome = await addRating(await makePerson("admin"), await newRating());
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { id, version, fields } = ratingFields(
    await database().rating.findUniqueOrThrow({ where: { id: outcome.value.ratingId } }),
  );
  return { ratingId: id, version, fields };
};

const aClaim = async () => ({ input: { claimId: (await makeClaim("decided")).id } });

export const verdicts = {
  "command verdicts.decide": row(decideVerdict, reviewed, editors),
  "command verdicts.add-rating": row(addRating, async () => ({ input: await newRating() }), admins),
  "command verdicts.change-rating": row(
    changeRating,
    async () => {
      const { fields, ...of } = await added();
      return { input: { ...of, ...fields, nameEn: "Half true" } };
    },
    admins,
  ),
  "command verdicts.retire-rating": row(
    retireRating,
    async () => {
      const { fields: _, ...of } = await added();
      return { input: of };
    },
    admins,
  ),
  "query verdicts.rating-scale": row(ratingScale, nobodysInput, admins),
  "query verdicts.side-by-side": row(reviewsSideBySide, aClaim, theDesk),
  "query verdicts.of-claim": row(verdictOfClaim, aClaim, theDesk),
};
