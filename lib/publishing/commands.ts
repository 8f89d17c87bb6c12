import { columnOfDay } from "@/lib/claims/desk-day";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { invalid, type Refused } from "@/lib/platform/outcome";
import { differsFromReviews } from "@/lib/verdicts/rules";
import { dayGiven, type Wording, wordingOf } from "./compose";
import { heldPublishingFacts, type PublishingFacts } from "./facts";
import { mayCorrectPublication, mayPublishClaim } from "./policy";
import { publish } from "./publish";
import { correctPublicationInput, publishClaimInput } from "./schema";

/** The first publication is "first" and needs no note; what follows says what it changed. */
const wrongOccasion = (
  facts: PublishingFacts,
  { kind, note }: { kind: string; note: string },
): Refused | null => {
  const first = facts.publications.length === 0;
  if (first !== (kind === "first")) return invalid("kind", "choose");
  return first || note !== "" ? null : invalid("note", "required");
};

/**
 * Publishes what was decided: the first time, or the next time after a published claim was reviewed again.
 * The public page, its search and every list that names it change with the same commit.
 */
export const publishClaim = command({
  name: "publishing.publish",
  input: publishClaimInput,
  facts: (tx, { claimId }) => heldPublishingFacts(tx, claimId),
  may: (actor, facts, { overrideReason }) => mayPublishClaim(actor, facts, overrideReason),
  current: ({ version, status }) => ({ version, fields: { status } }),
  run: async (tx, { actor, facts, input, now }) => {
    const { verdict, record } = facts;
    if (actor.kind !== "person" || !verdict) throw new Error("people publish verdicts");
    const { version, kind, note, overrideReason } = input;
    const wrong = wrongOccasion(facts, input);
    if (wrong) return wrong;
    const { value, happened } = await publish(tx, {
      facts,
      actor,
      at: now,
      version,
      verdictId: verdict.id,
      wording: wordingOf(verdict),
      kind,
      note,
      overrideReason,
      validUntil: record.validUntil,
      recheckOn: record.recheckOn,
      claim: { status: "published", statusSince: now },
    });
    return done(value, ...happened);
  },
});

type Verdict = NonNullable<PublishingFacts["verdict"]>;
type Words = Omit<Wording, "decidedAt">;

const saysTheSame = (verdict: Verdict, words: Words): boolean =>
  verdict.ratingId === words.ratingId &&
  verdict.summary === words.summary &&
  verdict.explanation === words.explanation &&
  verdict.difference === words.difference;

/** What is wrong with the words of a corrected verdict. */
const wrongWords = (facts: PublishingFacts, verdict: Verdict, words: Words): Refused | null => {
  const known = facts.ratings.find(({ id }) => id === words.ratingId);
  const usable = known?.retiredAt === null || words.ratingId === verdict.ratingId;
  if (!known || !usable) return invalid("ratingId", "choose");
  const unexplained = words.difference === "" && differsFromReviews(words.ratingId, facts.reviews);
  return unexplained ? invalid("difference", "difference-needed") : null;
};

/** The verdict a correction rests on: the one that stands, or a further one of the same round. */
const correctedVerdict = async (
  tx: Transaction,
  {
    claimId,
    verdict,
    words,
    by,
    at,
  }: {
    claimId: string;
    verdict: Verdict;
    words: Words;
    by: string;
    at: Date;
  },
): Promise<{ id: string; wording: Wording }> => {
  if (saysTheSame(verdict, words)) return { id: verdict.id, wording: wordingOf(verdict) };
  const { id } = await tx.verdict.create({
    data: {
      claimId,
      roundId: verdict.roundId,
      number: verdict.number + 1,
      ...words,
      decidedById: by,
      decidedAt: at,
    },
    select: { id: true },
  });
  return { id, wording: { ...words, decidedAt: at } };
};

/**
 * Publishes a correction, update, clarification or retraction of a published claim, with evidence added or
 * withdrawn meanwhile. What was published before stays on the record and on the page's history.
 */
export const correctPublication = command({
  name: "publishing.correct",
  input: correctPublicationInput,
  facts: (tx, { claimId }) => heldPublishingFacts(tx, claimId),
  may: mayCorrectPublication,
  current: ({ version, verdict }) => ({
    version,
    fields: {
      summary: verdict?.summary ?? "",
      explanation: verdict?.explanation ?? "",
      difference: verdict?.difference ?? "",
    },
  }),
  run: async (tx, { actor, facts, input, now }) => {
    const { verdict, record } = facts;
    if (actor.kind !== "person" || !verdict) throw new Error("people correct publications");
    const { claimId, version, kind, note, overrideReason, ...rest } = input;
    const { validUntil: newValidUntil, recheckOn: newRecheckOn, ...words } = rest;
    const wrong = wrongWords(facts, verdict, words);
    if (wrong) return wrong;
    const rests = await correctedVerdict(tx, { claimId, verdict, words, by: actor.id, at: now });
    const validUntil = dayGiven(newValidUntil, record.validUntil);
    const recheckOn = dayGiven(newRecheckOn, record.recheckOn);
    const { value, happened } = await publish(tx, {
      facts,
      actor,
      at: now,
      version,
      verdictId: rests.id,
      wording: rests.wording,
      kind,
      note,
      overrideReason,
      validUntil,
      recheckOn,
      claim: {
        validUntil: columnOfDay(validUntil ?? ""),
        recheckOn: columnOfDay(recheckOn ?? ""),
      },
    });
    return done(value, ...happened);
  },
});
