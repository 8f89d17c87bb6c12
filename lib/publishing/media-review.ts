import { dayIn } from "@/lib/claims/desk-day";
import { organization } from "./organization";
import { addressOf, claimPath } from "./paths";
import type { PublicationSnapshot, PublishedMedia } from "./snapshot";

/**
 * What was reviewed is one particular picture, video or sound, not all that look like it: schema.org has
 * snapshots for that, told apart by their hash. The other types are for media that a page offers.
 */
const types = {
  image: "ImageObjectSnapshot",
  video: "VideoObjectSnapshot",
  audio: "AudioObjectSnapshot",
} as const;

const appearance = ({ kind, description, address, sha256 }: PublishedMedia) => ({
  "@type": types[kind],
  description,
  ...(address ? { contentUrl: address } : {}),
  ...(sha256 ? { sha256 } : {}),
});

/**
 * The schema.org MediaReview of a claim about a picture, a video or a sound, saying what the page says.
 * Null where the claim is about words, where it is not decided what was done to the thing, and for a
 * retracted verdict.
 */
export const mediaReview = (
  { media, kind, slug, summary, publishedAt, desk, statement }: PublicationSnapshot,
  { origin, timeZone }: { origin: string; timeZone: string },
) => {
  if (!media || media.category === null || kind === "retraction") return null;
  return {
    "@context": "https://schema.org",
    "@type": "MediaReview",
    url: addressOf(origin, claimPath(slug)),
    name: statement,
    datePublished: dayIn(timeZone, new Date(publishedAt)),
    author: organization(desk.name, origin),
    mediaAuthenticityCategory: media.category,
    ...(summary ? { reviewBody: summary } : {}),
    ...(media.originalAddress ? { originalMediaLink: media.originalAddress } : {}),
    ...(media.originalContext ? { originalMediaContextDescription: media.originalContext } : {}),
    itemReviewed: { "@type": "MediaReviewItem", mediaItemAppearance: [appearance(media)] },
  };
};
