import { z } from "zod";
import { filled, prose, seenVersion, written } from "@/lib/platform/typed-text";

export const confidences = ["low", "medium", "high"] as const;
export type Confidence = (typeof confidences)[number];

/** A calendar day, "2021-06-08", or "" for none. */
const day = z.iso.date({ error: "date" }).or(z.literal(""));

const reason = prose(4000).refine(written, filled);

export const assignReviewerInput = z.strictObject({
  claimId: z.uuid(),
  personId: z.uuid({ error: "choose" }),
  dueOn: day,
  /** An editor has seen that they have no room, and asks them all the same. */
  overLimit: z.boolean().default(false),
});

export const unassignReviewerInput = z.strictObject({ claimId: z.uuid(), personId: z.uuid() });

export const reassignInput = z.strictObject({
  claimId: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid({ error: "choose" }),
});

export const declareConflictInput = z.strictObject({ claimId: z.uuid(), reason });

export const sendToReviewInput = z.strictObject({ claimId: z.uuid(), version: seenVersion });

/** Taking a claim back to an earlier state says why. */
const takeBackInput = z.strictObject({
  claimId: z.uuid(),
  version: seenVersion,
  reason,
});
export const reopenClaimInput = takeBackInput;
export const recheckClaimInput = takeBackInput;

const ofRound = {
  roundId: z.uuid(),
  /** 0 before the draft was first saved. */
  version: z.coerce.number().int().min(0),
};

const words = { reasoning: prose(40_000), wouldChange: prose(10_000) };

/** A draft may lack anything. */
export const saveReviewDraftInput = z.strictObject({
  ...ofRound,
  ...words,
  ratingId: z.uuid().or(z.literal("")),
  confidence: z.enum(confidences).or(z.literal("")),
  evidenceIds: z.array(z.uuid()).max(200),
});
export type ReviewDraft = z.output<typeof saveReviewDraftInput>;

export const submitReviewInput = z.strictObject({
  ...ofRound,
  ...words,
  reasoning: words.reasoning.refine(written, filled),
  ratingId: z.uuid({ error: "choose" }),
  confidence: z.enum(confidences),
  evidenceIds: z.array(z.uuid()).min(1, { error: "quoted-evidence-needed" }).max(200),
});

export const roundOfClaimInput = z.strictObject({ claimId: z.uuid() });
