import { z } from "zod";
import { filled, line, prose, seenVersion, written } from "@/lib/platform/typed-text";
import { correctionKinds, publicationKinds } from "./kinds";

/** "2021-06-08", or "" for none. */
const day = z.iso.date({ error: "date" }).or(z.literal(""));
const overrideReason = prose(1000).default("");
const longestNote = 4000;

export const publishClaimInput = z.strictObject({
  claimId: z.uuid(),
  /** The claim's, as it was when the preview was read. */
  version: seenVersion,
  /** Of a claim that was published before and reviewed again: what kind of change readers get. */
  kind: z.enum(publicationKinds).default("first"),
  note: prose(longestNote).default(""),
  overrideReason,
});

export const correctPublicationInput = z.strictObject({
  claimId: z.uuid(),
  version: seenVersion,
  kind: z.enum(correctionKinds, { error: "choose" }),
  /** What changed and why, for readers. */
  note: prose(longestNote).refine(written, filled),
  ratingId: z.uuid({ error: "choose" }),
  summary: line(400).refine(written, filled),
  /** Markdown */
  explanation: prose(60_000).refine(written, filled),
  difference: prose(10_000),
  /** Left out where they stay as they are. */
  validUntil: day.optional(),
  recheckOn: day.optional(),
  overrideReason,
});

/** A publication that is not there yet. Of what is left out, the record has its own. */
export const previewInput = z.strictObject({
  claimId: z.uuid(),
  kind: z.enum(publicationKinds),
  note: prose(longestNote).default(""),
  overrideReason,
  verdict: z
    .strictObject({
      ratingId: z.uuid({ error: "choose" }),
      summary: line(400),
      explanation: prose(60_000),
      difference: prose(10_000),
    })
    .optional(),
  validUntil: day.optional(),
  recheckOn: day.optional(),
});

export const publishingOfClaimInput = z.strictObject({ claimId: z.uuid() });
