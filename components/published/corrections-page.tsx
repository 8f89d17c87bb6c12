import { translator } from "@/lib/platform/messages";
import { claimPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Day } from "./written";

/** Every publication after a first one, whatever became of its claim since. */
export function CorrectionsPage({
  frame,
  publications,
}: {
  frame: PublishedFrame;
  /** Newest first */
  publications: readonly { snapshot: PublicationSnapshot }[];
}) {
  const t = translator();
  return (
    <PublishedLayout
      frame={frame}
      path="/corrections"
      title={t("public.corrections.title")}
      description={t("public.corrections.description", { desk: frame.deskName })}
    >
      <h1>{t("public.corrections.title")}</h1>
      <p className="count">
        {t(publications.length > 0 ? "public.corrections.lead" : "public.corrections.none")}
      </p>
      <ol className="list">
        {publications.map(({ snapshot }) => (
          <li className="entry" key={`${snapshot.claimId} ${snapshot.number}`}>
            <p className="when">
              <Day moment={snapshot.publishedAt} timeZone={frame.timeZone} />
            </p>
            <p>
              <strong>{t(`publishing.kind.${snapshot.kind}`)}</strong> ·{" "}
              {t("public.claim.version", { number: snapshot.number })}
            </p>
            <h2 className="statement" lang={snapshot.language} dir="auto">
              <a href={`${claimPath(snapshot.slug)}#v${snapshot.number}`}>{snapshot.statement}</a>
            </h2>
            <p dir="auto">{snapshot.note}</p>
          </li>
        ))}
      </ol>
    </PublishedLayout>
  );
}
