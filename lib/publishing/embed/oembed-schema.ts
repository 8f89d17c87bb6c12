import { z } from "zod";

/** CSS pixels; programs also send fractions and, for "as you like", nothing. */
const pixels = z
  .literal("")
  .transform(() => null)
  .or(z.coerce.number().min(1).max(100_000).transform(Math.floor))
  .default(null);

/** What a consumer asks (https://oembed.com, 2.2); parameters that are not in there are let through unread. */
export const oembedInput = z.object({
  url: z.string().trim().min(1).max(4_000),
  maxwidth: pixels,
  maxheight: pixels,
});

export type OembedAsked = z.output<typeof oembedInput>;
