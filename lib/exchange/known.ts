/** A scale and a place on it, nearer `best` being nearer true. */
export type Numbers = { value: number; best: number; worst: number };

/**
 * What another desk checked, as Claimdesk keeps it. Dates are partial ISO dates; what could not be read as
 * one is kept beside it as it was written. The hash of this, as canonical JSON, says whether anything changed.
 */
export type KnownElsewhere = {
  publisherName: string;
  /** Host of the review's address without "www." */
  publisherSite: string;
  reviewUrl: string;
  claimText: string;
  claimant: string | null;
  claimantSameAs: string[];
  claimDate: string | null;
  claimDateText: string | null;
  reviewDate: string | null;
  reviewDateText: string | null;
  modifiedOn: string | null;
  ratingText: string;
  ratingExplanation: string | null;
  numbers: Numbers | null;
  /** BCP 47 */
  language: string | null;
  appearances: string[];
  firstAppearance: string | null;
  /** MediaReview's mediaAuthenticityCategory, without schema.org's address */
  mediaCategory: string | null;
  /** The day on which the publisher took it back */
  withdrawnOn: string | null;
};

/** What the review of one claim is found again by: the same review on the same page. */
export const identityOf = ({ reviewUrl, claimText }: KnownElsewhere): string =>
  `${reviewUrl}\n${claimText}`;
