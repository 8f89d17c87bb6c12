import { translator } from "@/lib/platform/messages";
import type { PublishedMedia } from "@/lib/publishing/snapshot";

/** The picture, video or sound that a claim is about. It is described and not shown: showing spreads it. */
export function ClaimMedia({ media }: { media: PublishedMedia | undefined }) {
  if (!media) return null;
  const t = translator();
  const { kind, description, address, category, originalAddress, originalContext, sha256 } = media;
  return (
    <section className="part">
      <h2>{t("public.claim.media.title", { kind })}</h2>
      <p className="prose" dir="auto">
        {description}
      </p>
      <dl className="facts">
        {category ? (
          <>
            <dt>{t("public.claim.media.category")}</dt>
            <dd>{t(`public.claim.mediaCategories.${category}`)}</dd>
          </>
        ) : null}
        {address ? (
          <>
            <dt>{t("public.claim.media.met")}</dt>
            <dd>
              <a href={address} rel="nofollow">
                {address}
              </a>
            </dd>
          </>
        ) : null}
        {originalAddress || originalContext ? (
          <>
            <dt>{t("public.claim.media.original")}</dt>
            <dd dir="auto">
              {originalContext}{" "}
              {originalAddress ? <a href={originalAddress}>{originalAddress}</a> : null}
            </dd>
          </>
        ) : null}
        {sha256 ? (
          <>
            <dt>{t("public.claim.media.sha256")}</dt>
            <dd className="hash">{sha256}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
