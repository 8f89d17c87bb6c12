import type { KnownElsewhere } from "../known";
import type { JsonObject } from "./json-values";

const claimOf = (known: KnownElsewhere): JsonObject => ({
  "@type": "Claim",
  ...(known.claimant === null
    ? {}
    : {
        author: {
          "@type": "Thing",
          name: known.claimant,
          ...(known.claimantSameAs.length > 0 ? { sameAs: known.claimantSameAs } : {}),
        },
      }),
  ...dated("datePublished", known.claimDate ?? known.claimDateText),
  ...(known.appearances.length > 0
    ? { appearance: known.appearances.map((url) => ({ "@type": "CreativeWork", url })) }
    : {}),
  ...(known.firstAppearance === null
    ? {}
    : { firstAppearance: { "@type": "CreativeWork", url: known.firstAppearance } }),
});

const dated = (name: string, day: string | null): JsonObject =>
  day === null ? {} : { [name]: day };

/**
 * The schema.org ClaimReview of what another desk checked, as it goes out. Read again it is the same
 * record, without a note beyond those that keep a date as text.
 */
export const writtenClaimReview = (known: KnownElsewhere): JsonObject => ({
  "@context": "https://schema.org",
  "@type": known.mediaCategory === null ? "ClaimReview" : ["ClaimReview", "MediaReview"],
  url: known.reviewUrl,
  claimReviewed: known.claimText,
  ...dated("datePublished", known.reviewDate ?? known.reviewDateText),
  ...dated("dateModified", known.modifiedOn),
  ...(known.language === null ? {} : { inLanguage: known.language }),
  ...(known.mediaCategory === null
    ? {}
    : { mediaAuthenticityCategory: `https://schema.org/${known.mediaCategory}` }),
  author: { "@type": "Organization", name: known.publisherName },
  itemReviewed: claimOf(known),
  reviewRating: {
    "@type": "Rating",
    alternateName: known.ratingText,
    ...(known.numbers === null
      ? {}
      : {
          ratingValue: known.numbers.value,
          bestRating: known.numbers.best,
          worstRating: known.numbers.worst,
        }),
    ...(known.ratingExplanation === null ? {} : { ratingExplanation: known.ratingExplanation }),
  },
});

/** The item of a DataFeed, which can also say that a review was taken back. */
export const writtenFeedItem = (known: KnownElsewhere): JsonObject => ({
  "@type": "DataFeedItem",
  ...dated("dateModified", known.modifiedOn ?? known.reviewDate),
  ...dated("dateDeleted", known.withdrawnOn),
  item: [writtenClaimReview(known)],
});
