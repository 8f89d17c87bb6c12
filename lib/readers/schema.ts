import { z } from "zod";
import { filled, prose, webAddress, written } from "@/lib/platform/typed-text";

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: "email" }).max(254));

/** Who sends something in, as far as the desk may know. */
const sender = {
  /** Network address; kept only as a keyed hash. */
  address: z.string().max(100),
  /** What the browser worked out; "" where it runs no script. */
  work: z.string().max(200).default(""),
  /** Filled in by programs only. */
  trap: z.string().max(500).default(""),
};

const contact = email.or(z.literal("")).default("");
const url = webAddress.or(z.literal("")).default("");

/** Of a picture as it is handed in, in bytes. */
const LARGEST_PICTURE = 5 * 1024 * 1024;

const picture = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length <= LARGEST_PICTURE, { error: "picture-too-large" })
  .nullable()
  .default(null);

export const sendTipInput = z
  .strictObject({
    statement: prose(2_000),
    url,
    question: prose(2_000).default(""),
    /** What a reader says is one; null for none */
    picture,
    contact,
    ...sender,
  })
  .refine(({ statement }) => written(statement), { ...filled, path: ["statement"] });

export const requestKinds = ["correction", "retraction"] as const;

export const askForCorrectionInput = z.strictObject({
  slug: z.string().max(200),
  kind: z.enum(requestKinds).default("correction"),
  reason: prose(4_000).refine(written, filled),
  sourceUrl: url,
  contact,
  ...sender,
});

export const subscriptionKinds = ["everything", "claim", "claimant", "topic"] as const;
export type SubscriptionKind = (typeof subscriptionKinds)[number];

export const subscribeInput = z.strictObject({
  email,
  kind: z.enum(subscriptionKinds),
  slug: z.string().max(200).default(""),
  ...sender,
});

/** What a link in a message does. */
export const linkPurposes = ["tip", "request", "subscribe", "unsubscribe"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

export const linkInput = z.strictObject({
  purpose: z.enum(linkPurposes),
  id: z.uuid(),
  signature: z.string().max(100),
});

export const tipPictureInput = z.strictObject({ tipId: z.uuid() });

export const acceptTipInput = z.strictObject({
  tipId: z.uuid(),
  answer: prose(2_000).default(""),
  /** The claim it is about, where the desk has it already */
  claimId: z.uuid().or(z.literal("")).default(""),
});
export const dismissTipInput = z.strictObject({
  tipId: z.uuid(),
  answer: prose(2_000).default(""),
  /** What another desk has checked already, if that is why */
  knownId: z.uuid().or(z.literal("")).default(""),
});

export const bringTipBackInput = z.strictObject({ tipId: z.uuid() });

export const requestOutcomes = ["accepted", "declined", "discarded"] as const;

export const answerRequestInput = z
  .strictObject({
    requestId: z.uuid(),
    outcome: z.enum(requestOutcomes, { error: "choose" }),
    answer: prose(4_000).default(""),
  })
  .refine(({ outcome, answer }) => outcome === "discarded" || written(answer), {
    ...filled,
    path: ["answer"],
  });

export const inboxInput = z.strictObject({
  /** Beside what waits, what has been dealt with. */
  handled: z.boolean().default(false),
});
