import { z } from "zod";
import { filled, line, prose, written } from "@/lib/platform/typed-text";

/** How somebody is asked. */
export const replyWays = ["email", "phone", "letter", "public-question"] as const;
export type ReplyWay = (typeof replyWays)[number];

export const replyOutcomes = ["waiting", "answered", "no-answer"] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];

const day = z.iso.date({ error: "date" });

export const recordAttemptInput = z
  .strictObject({
    claimId: z.uuid(),
    /** The row it is put in place of; "" for a further attempt. */
    replacesId: z.uuid().or(z.literal("")).default(""),
    askedOn: day,
    way: z.enum(replyWays, { error: "choose" }),
    whom: line(300).refine(written, filled),
    question: prose(10_000),
    deadline: day.or(z.literal("")),
    outcome: z.enum(replyOutcomes, { error: "choose" }),
    answer: prose(30_000),
    reason: prose(2000).default(""),
  })
  .refine(({ outcome, answer }) => outcome !== "answered" || answer !== "", {
    path: ["answer"],
    error: "required",
  })
  .refine(({ outcome, answer }) => outcome === "answered" || answer === "", {
    path: ["outcome"],
    error: "answer-without-outcome",
  })
  .refine(({ askedOn, deadline }) => deadline === "" || deadline >= askedOn, {
    path: ["deadline"],
    error: "deadline-before-asking",
  });

export const chooseSentenceInput = z.strictObject({
  claimId: z.uuid(),
  /** The number of the sentence that stood; 0 for none. */
  number: z.coerce.number().int().nonnegative(),
  /** For readers; "" tells them nothing. */
  text: line(400),
});

export const repliesOfClaimInput = z.strictObject({ claimId: z.uuid() });
