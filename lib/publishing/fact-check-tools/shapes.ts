import { addressOf, claimPath } from "../paths";
import type { Reviewed } from "../reviewed";
import type { PublicationSnapshot } from "../snapshot";

/** Fields without a value are left out, as Google's API does. */
const given = <Fields extends Record<string, unknown>>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== "" &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Fields>;

/** "2020-06-29T00:00:00Z": `google-datetime` without fractions. */
const dateTime = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** A host as the API names sites: without "www.". */
export const siteOf = (address: string): string => new URL(address).host.replace(/^www\./, "");

/** A `Claim` of `claims.search`. */
export const claimOf = ({ snapshot, firstPublishedAt }: Reviewed, origin: string) => {
  const { statement, claimant, claimedOn, desk, slug, rating, language, number } = snapshot;
  const url = addressOf(origin, claimPath(slug));
  return given({
    text: statement,
    claimant: claimant?.name,
    claimDate: claimedOn === null ? undefined : dateTime(new Date(claimedOn)),
    claimReview: [
      given({
        publisher: { name: desk.name, site: siteOf(url) },
        url,
        title: statement,
        reviewDate: dateTime(number > 1 ? new Date(snapshot.publishedAt) : firstPublishedAt),
        textualRating: rating.names.en,
        languageCode: language,
      }),
    ],
  });
};

const ratingOf = ({ rating, summary }: PublicationSnapshot) =>
  given({
    textualRating: rating.names.en,
    // All three or none, as in the page's own markup.
    ...(rating.value === null || rating.worst === null || rating.worst < 1
      ? {}
      : { ratingValue: rating.value, worstRating: rating.worst, bestRating: rating.best }),
    ratingExplanation: summary,
  });

const markupOf = (snapshot: PublicationSnapshot, url: string) => {
  const { claimant, claimedOn, appearances } = snapshot;
  const [first, ...more] = appearances.flatMap((appearance) => appearance.url ?? []);
  return given({
    url,
    claimReviewed: snapshot.statement,
    claimDate: claimedOn,
    claimFirstAppearance: first,
    claimAppearances: more,
    claimAuthor: claimant && given({ name: claimant.name, sameAs: claimant.sameAs[0] }),
    rating: ratingOf(snapshot),
  });
};

/** A `ClaimReviewMarkupPage` of `pages.*`. A retracted verdict's page has no markup, as on the page. */
export const pageOf = ({ snapshot, firstPublishedAt }: Reviewed, origin: string) => {
  const url = addressOf(origin, claimPath(snapshot.slug));
  return given({
    name: `pages/${snapshot.claimId}`,
    pageUrl: url,
    publishDate: firstPublishedAt.toISOString().slice(0, 10),
    claimReviewAuthor: { name: snapshot.desk.name },
    claimReviewMarkups: snapshot.kind === "retraction" ? [] : [markupOf(snapshot, url)],
    versionId: String(snapshot.number),
  });
};
