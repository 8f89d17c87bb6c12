import { z } from "zod";
import { filled, prose, webAddress, written } from "@/lib/platform/typed-text";

export const mediaKinds = ["image", "video", "audio"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** MediaReview's mediaAuthenticityCategory, as schema.org has it. */
export const mediaCategories = [
  "OriginalMediaContent",
  "DecontextualizedContent",
  "EditedOrCroppedContent",
  "TransformedContent",
  "StagedContent",
  "SatireOrParodyContent",
] as const;
export type MediaCategory = (typeof mediaCategories)[number];

/** As much of a file as a desk is handed, in bytes. */
const LARGEST = 25 * 1024 * 1024;

/**
 * The picture, video or sound a claim is about. A file or an address must be given; without a new file
 * the one that was handed in before stays. `sentIn` takes the picture that came with the claim's tip.
 */
export const setMediaInput = z.strictObject({
  claimId: z.uuid(),
  version: z.coerce.number().int().min(0),
  kind: z.enum(mediaKinds, { error: "choose" }),
  file: z
    .instanceof(Uint8Array)
    .refine((bytes) => bytes.length <= LARGEST, { error: "file-too-large" }),
  fileName: z.string().max(300),
  sentIn: z.boolean().default(false),
  address: webAddress.or(z.literal("")),
  description: prose(4_000).refine(written, filled),
  category: z.enum(mediaCategories).or(z.literal("")),
  originalAddress: webAddress.or(z.literal("")),
  originalContext: prose(2_000),
});
