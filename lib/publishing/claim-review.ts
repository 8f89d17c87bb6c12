import { dayIn } from "@/lib/claims/desk-day";
import { wordsIn } from "@/lib/platform/locale";
import { organization } from "./organization";
import { addressOf, claimPath } from "./paths";
import type { PublicationSnapshot, PublishedAppearance, PublishedRating } from "./snapshot";
import { verdictLanguage } from "./verdict-language";

/** Google's rules ask for a lowest value of at least 1; all three numbers are given or none. */
const numbers = ({ value, best, worst }: PublishedRating) =>
  value === null || best === null || worst === null || worst < 1 || worst >= best
    ? {}
    : { ratingValue: value, bestRating: best, worstRating: worst };

const types = { person: "Person", organisation: "Organization" } as const;

const authorOf = ({ claimant }: PublicationSnapshot) =>
  claimant
    ? {
        author: {
          "@type": types[claimant.kind],
          name: claimant.name,
          ...(claimant.sameAs.length > 0 ? { sameAs: claimant.sameAs } : {}),
        },
      }
    : {};

type Work = { url: string | null; title: string; publisher: string; publishedOn: string | null };

const work = ({ url, title, publisher, publishedOn }: Work) => ({
  "@type": "CreativeWork",
  ...(url ? { url } : {}),
  headline: title,
  ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
  ...(publishedOn ? { datePublished: publishedOn } : {}),
});

const appeared = ({ outlet, ...article }: PublishedAppearance) =>
  work({ ...article, publisher: outlet });

const citations = ({ evidence }: PublicationSnapshot) =>
  evidence.flatMap((one) => {
    if (one.protected) return [];
    const { source, capture } = one;
    return [
      { ...work(source), ...(capture?.archived ? { archivedAt: capture.archived.url } : {}) },
    ];
  });

/**
 * The schema.org ClaimReview of a claim's newest publication: one per page, saying what the page says.
 * Null for a retracted verdict, which must not go on being read by machines.
 *
 * @param firstPublishedAt of the claim's first publication, ISO
 * @param timeZone in which the page tells its days
 */
export const claimReview = (
  snapshot: PublicationSnapshot,
  {
    origin,
    firstPublishedAt,
    timeZone,
  }: { origin: string; firstPublishedAt: string; timeZone: string },
) => {
  if (snapshot.kind === "retraction") return null;
  const { rating, appearances, claimedOn } = snapshot;
  const citation = citations(snapshot);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: addressOf(origin, claimPath(snapshot.slug)),
    inLanguage: verdictLanguage(snapshot),
    claimReviewed: snapshot.statement,
    datePublished: dayIn(timeZone, new Date(firstPublishedAt)),
    ...(snapshot.number > 1
      ? { dateModified: dayIn(timeZone, new Date(snapshot.publishedAt)) }
      : {}),
    author: organization(snapshot.desk.name, origin),
    itemReviewed: {
      "@type": "Claim",
      ...authorOf(snapshot),
      ...(claimedOn ? { datePublished: claimedOn } : {}),
      ...(appearances.length > 0 ? { appearance: appearances.map(appeared) } : {}),
    },
    ...(citation.length > 0 ? { citation } : {}),
    reviewRating: {
      "@type": "Rating",
      alternateName: wordsIn(rating.names),
      ...numbers(rating),
      ...(snapshot.summary ? { ratingExplanation: snapshot.summary } : {}),
    },
  };
};

/** JSON for a script element: no text in it can end the element. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
