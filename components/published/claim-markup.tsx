import { localPath } from "@/lib/platform/locale";
import { claimReview } from "@/lib/publishing/claim-review";
import { mediaReview } from "@/lib/publishing/media-review";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { PublishedFrame } from "./layout";
import { Markup } from "./markup";

/**
 * A claim's reviews as machines read them. They stand on the one page that their `url` names, and not once
 * more on the same page in other languages: Google has each review live on one page.
 */
export function ClaimMarkup({
  snapshot,
  firstPublishedAt,
  frame: { origin, timeZone },
}: {
  snapshot: PublicationSnapshot;
  /** ISO 8601, UTC */
  firstPublishedAt: string;
  frame: PublishedFrame;
}) {
  if (localPath("/") !== "/") return null;
  return (
    <>
      <Markup of={claimReview(snapshot, { origin, timeZone, firstPublishedAt })} />
      <Markup of={mediaReview(snapshot, { origin, timeZone })} />
    </>
  );
}
