import { formatPartialDate, isPartialDate } from "@/lib/claims/partial-date";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import {
  currentLocale,
  inLocale,
  locales,
  preferredLocale,
  writtenAs,
} from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { query, type ViewOf } from "@/lib/platform/query";
import { attemptsOf, replyFacts, standingSentence } from "../facts";
import { mayChooseSentence, mayReadReplies, mayRecordAttempt } from "../policy";
import { deadlinePassed, replyRuleHolds, standingAttempts } from "../rules";
import { repliesOfClaimInput } from "../schema";

const dateIn = (day: string): string =>
  isPartialDate(day) ? formatPartialDate(day, writtenAs[currentLocale()]) : day;

/** The newest attempt of which something can be said, in the claim's language where the desk has its words. */
const suggestedSentence = (
  attempts: readonly { outcome: string; whom: string; askedOn: string; answer: string }[],
  language: string,
): string => {
  const newest = attempts.findLast(({ outcome }) => outcome !== "waiting");
  if (!newest) return "";
  return inLocale(preferredLocale(language, locales) ?? "en", () => {
    const t = translator();
    const { whom, answer, outcome } = newest;
    const date = dateIn(newest.askedOn);
    return outcome === "answered"
      ? t("replies.sentence.answered", { whom, date, answer })
      : t("replies.sentence.noAnswer", { whom, date });
  }).slice(0, 400);
};

/** What was asked of a claim's claimant and what came of it, each attempt with the rows it replaced. */
export const repliesOfClaim = query({
  name: "replies.of-claim",
  input: repliesOfClaimInput,
  may: mayReadReplies,
  read: async (db, { actor, input: { claimId } }) => {
    const claim = await db.claim.findUnique({
      where: { id: claimId },
      select: {
        language: true,
        claimant: { select: { name: true } },
        conflicts: { select: { personId: true } },
      },
    });
    if (!claim) return null;
    const rows = await attemptsOf(db, claimId);
    const facts = await replyFacts(db, claimId);
    const clock = await deskClock(db);
    const conflictedIds = claim.conflicts.map(({ personId }) => personId);
    const replacedBy = (id: string | null): typeof rows => {
      const row = rows.find((one) => one.id === id);
      return row ? [row, ...replacedBy(row.replacesId)] : [];
    };
    return {
      claimId,
      language: claim.language,
      claimant: claim.claimant?.name ?? null,
      ...clock,
      attempts: standingAttempts(rows).map((attempt) => ({
        ...attempt,
        overdue: attempt.outcome === "waiting" && deadlinePassed(attempt.deadline, clock.today),
        /** The newest of them first. */
        before: replacedBy(attempt.replacesId),
      })),
      sentence: (await standingSentence(db, claimId)) ?? { number: 0, text: "" },
      /** A sentence to begin with. */
      suggested: suggestedSentence(standingAttempts(rows), claim.language),
      /** Whether the desk asks for it, and what it still asks. */
      asked: facts.required && facts.claimantKind === "person",
      rule: replyRuleHolds(facts),
      can: {
        record: mayRecordAttempt(actor, { conflictedIds }),
        choose: mayChooseSentence(actor, { conflictedIds }),
      },
    };
  },
});

export type RepliesOfClaim = ViewOf<typeof repliesOfClaim>;
export type ReplyAttemptView = RepliesOfClaim["attempts"][number];
