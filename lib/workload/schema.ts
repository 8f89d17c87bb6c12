import { z } from "zod";
import { declineClaimInput, tagClaimInput } from "@/lib/claims/schema";
import { filled, prose, seenVersion } from "@/lib/platform/typed-text";
import { boardColumns } from "./moves";

/** As many claims as one request acts on: five pages of the queue, done in a few seconds. */
export const mostAtOnce = 200;

/** A number in the event chain; more digits than a double holds. */
const sequence = z.string().regex(/^\d{1,18}$/);

export const bulkActs = ["assign", "tag", "due", "decline"] as const;
export type BulkAct = (typeof bulkActs)[number];

const deed = z.discriminatedUnion("act", [
  z.strictObject({
    act: z.literal("assign"),
    personId: z.uuid({ error: "choose" }),
    overLimit: z.boolean().default(false),
  }),
  z.strictObject({ act: z.literal("tag"), topic: tagClaimInput.shape.topic }),
  z.strictObject({ act: z.literal("due"), dueOn: z.iso.date({ error: "date" }).or(z.literal("")) }),
  z
    .strictObject({
      act: z.literal("decline"),
      reason: declineClaimInput.shape.reason,
      note: declineClaimInput.shape.note,
      alreadyCheckedUrl: declineClaimInput.shape.alreadyCheckedUrl,
    })
    .refine(({ reason, alreadyCheckedUrl }) => reason !== "already-checked" || alreadyCheckedUrl, {
      ...filled,
      path: ["alreadyCheckedUrl"],
    }),
]);
export type Deed = z.output<typeof deed>;
export type AskedDeed = z.input<typeof deed>;

export const bulkInput = z.strictObject({
  /** As they were seen: each is acted on only in that version. */
  claims: z
    .array(z.strictObject({ claimId: z.uuid(), version: seenVersion }))
    .min(1, { error: "choose" })
    .max(mostAtOnce),
  deed,
});

export const takeBackInput = z.strictObject({
  claimId: z.uuid(),
  /** Of the event with which the deed ended; nothing may have happened to the claim since. */
  sequence,
});

export const takeBackAllInput = z.strictObject({
  deeds: z.array(takeBackInput).min(1).max(mostAtOnce),
});

export const nothingInput = z.strictObject({});
export const selectedInput = z.strictObject({ claimIds: z.array(z.uuid()).max(mostAtOnce) });
export const deedsInput = z.strictObject({ ...selectedInput.shape, after: sequence });

export const moveClaimInput = z.strictObject({
  claimId: z.uuid(),
  version: seenVersion,
  from: z.enum(boardColumns),
  to: z.enum(boardColumns),
  /** Needed where work begins again; the command says so. */
  reason: prose(4000),
});
