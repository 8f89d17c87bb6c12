import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { organizationMarkup } from "@/lib/publishing/organization";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { ClaimEntry } from "./claim-entry";
import { FeedLinks, FeedsInHead } from "./feed-links";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Markup } from "./markup";

/** The newest verdicts. */
export function HomePage({
  frame,
  claims,
}: {
  frame: PublishedFrame;
  /** Newest first */
  claims: readonly { snapshot: PublicationSnapshot }[];
}) {
  const t = translator();
  return (
    <PublishedLayout
      frame={frame}
      path="/"
      title={frame.deskName}
      description={t("public.home.description", { desk: frame.deskName })}
      head={
        <>
          <Markup of={organizationMarkup(frame.deskName, frame.origin)} />
          <FeedsInHead path="/" title={frame.deskName} />
        </>
      }
    >
      <h1 className="hidden">{t("public.items.newest")}</h1>
      {claims.length === 0 ? <p>{t("public.home.none")}</p> : null}
      <ol className="list">
        {claims.map(({ snapshot }, at) => (
          <ClaimEntry
            key={snapshot.claimId}
            snapshot={snapshot}
            timeZone={frame.timeZone}
            lead={at === 0}
          />
        ))}
      </ol>
      {claims.length > 0 ? (
        <p className="pages">
          <a href={localPath("/search")}>{t("public.home.all")}</a>
          <FeedLinks path="/" />
        </p>
      ) : null}
    </PublishedLayout>
  );
}
