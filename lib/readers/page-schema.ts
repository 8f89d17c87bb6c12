import { z } from "zod";
import { isPartialDate } from "@/lib/claims/partial-date";
import { filled, line, prose, written } from "@/lib/platform/typed-text";

const text = (longest: number) => line(longest).default("");

/** As precise as it was sent: "2021", "2021-06-08", "2021-06-08T00:00:00Z". */
const date = z
  .string()
  .trim()
  .default("")
  .transform((given) => given.slice(0, 10))
  .refine((given) => given === "" || isPartialDate(given), { error: "date" });

/** A `ClaimReviewMarkup`; fields that say nothing to a desk are let through unread. */
const markup = z.object({
  claimReviewed: line(2_000).refine(written, filled),
  claimDate: date,
  claimAuthor: z
    .object({ name: text(200), jobTitle: text(200), sameAs: text(2_000) })
    .default({ name: "", jobTitle: "", sameAs: "" }),
  claimFirstAppearance: text(2_000),
  rating: z
    .object({ textualRating: text(200), ratingExplanation: prose(4_000).default("") })
    .default({ textualRating: "", ratingExplanation: "" }),
});

/** A `ClaimReviewMarkupPage` as `pages.create` and `pages.update` take it. */
export const markupPage = z.object({
  pageUrl: text(2_000),
  versionId: text(40),
  claimReviewMarkups: z.array(markup).min(1, filled).max(20),
});

export type MarkupPage = z.output<typeof markupPage>;
export type Markup = MarkupPage["claimReviewMarkups"][number];

export const createPageInput = markupPage;
export const updatePageInput = markupPage.extend({ id: z.uuid() });
export const deletePageInput = z.object({ id: z.uuid() });

/** What is proposed, in words an editor reads. */
export const proposalWords = ({ pageUrl, claimReviewMarkups }: MarkupPage): string =>
  [
    ...claimReviewMarkups.map(({ claimReviewed, claimDate, claimAuthor, rating }) =>
      [
        claimReviewed,
        [claimAuthor.name, claimDate].filter(Boolean).join(", "),
        [rating.textualRating, rating.ratingExplanation].filter(Boolean).join(". "),
      ]
        .filter(Boolean)
        .join("\n"),
    ),
    pageUrl,
  ]
    .filter(Boolean)
    .join("\n\n");
