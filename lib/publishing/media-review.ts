import { dayIn } from "@/lib/claims/desk-day";
import { addressOf, claimPath } from "./paths";
import type { PublicationSnapshot } from "./snapshot";

const types = { image: "ImageObject", video: "VideoObject", audio: "AudioObject" } as const;

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
    author: { "@type": "Organization", name: desk.name, url: origin },
    mediaAuthenticityCategory: media.category,
    reviewBody: summary,
    ...(media.originalAddress ? { originalMediaLink: media.originalAddress } : {}),
    ...(media.originalContext ? { originalMediaContextDescription: media.originalContext } : {}),
    itemReviewed: {
      "@type": types[media.kind],
      description: media.description,
      ...(media.address ? { contentUrl: media.address } : {}),
      ...(media.sha256 ? { sha256: media.sha256 } : {}),
    },
  };
};
