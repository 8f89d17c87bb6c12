import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { type Listing, listingPath } from "@/lib/publishing/listing-paths";
import type { Share, Spread } from "@/lib/publishing/listings";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { ClaimEntry } from "./claim-entry";
import { Distribution } from "./distribution";
import { FeedLinks, FeedsInHead } from "./feed-links";
import { type PublishedFrame, PublishedLayout } from "./layout";

export type ListingView = Spread & {
  listing: Listing;
  name: string;
  /** Newest first; not all of them. */
  claims: readonly PublicationSnapshot[];
};

const searchOf = ({ kind, key }: Listing, share?: Share): string =>
  `/search?${new URLSearchParams({ [kind]: key, ...(share ? { [share.facet]: share.key } : {}) })}`;

/** What the desk found about a claimant, a topic, an outlet or a language, or with which rating. */
export function ListingPage({ frame, view }: { frame: PublishedFrame; view: ListingView }) {
  const t = translator();
  const { listing, name, shares, total, retracted, claims } = view;
  const { kind, key } = listing;
  const canFollow = kind === "claimant" || kind === "topic";
  return (
    <PublishedLayout
      frame={frame}
      path={listingPath(listing)}
      title={name}
      description={t(`public.listing.description.${kind}`, { name, desk: frame.deskName })}
      head={<FeedsInHead path={listingPath(listing)} title={`${frame.deskName}: ${name}`} />}
    >
      <header className="head">
        <p className="kicker">{t(`public.listing.kicker.${kind}`)}</p>
        <h1 className="statement" dir="auto">
          {name}
        </h1>
        <p className="by">
          {t("public.listing.count", { count: total })}{" "}
          {retracted > 0 ? t("public.listing.retracted", { count: retracted }) : null}
        </p>
      </header>
      {total === 0 ? null : (
        <section className="part">
          <h2>{t("public.listing.distribution")}</h2>
          <Distribution
            shares={shares}
            total={total}
            hrefOf={(share) => searchOf(listing, share)}
          />
          <p className="note">
            {t("public.listing.chosen")}{" "}
            <a href={localPath("/method")}>{t("public.listing.howChosen")}</a>
          </p>
        </section>
      )}
      <h2 className="next">{t("public.listing.newest")}</h2>
      <ol className="list">
        {claims.map((snapshot) => (
          <ClaimEntry key={snapshot.claimId} snapshot={snapshot} timeZone={frame.timeZone} />
        ))}
      </ol>
      <p className="pages">
        <a href={localPath(searchOf(listing))}>{t("public.listing.all")}</a>
        {canFollow ? (
          <a href={localPath(`/subscribe?${new URLSearchParams({ kind, slug: key })}`)}>
            {t("public.listing.follow")}
          </a>
        ) : null}
        <FeedLinks path={listingPath(listing)} />
      </p>
    </PublishedLayout>
  );
}
