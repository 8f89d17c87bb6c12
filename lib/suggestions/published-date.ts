import { type PartialDate, partialDateSchema } from "@/lib/claims/partial-date";

/** The date of an article as a claim's measures are read with it; none where it is not known. */
export const publishedDate = (publishedOn: string | null): PartialDate | undefined => {
  const read = partialDateSchema.safeParse(publishedOn ?? "");
  return read.success ? read.data : undefined;
};
