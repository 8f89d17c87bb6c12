import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { claimPath } from "@/lib/publishing/paths";
import type { AnsweredRequest } from "@/lib/publishing/published";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { FeedLinks, FeedsInHead } from "./feed-links";
import { type PublishedFrame, PublishedLayout } from "./layout";
import { Statement } from "./statement";
import { Day } from "./written";

function Request({ request, timeZone }: { request: AnsweredRequest; timeZone: string }) {
  const t = translator();
  const { number, kind, accepted, answer, slug, statement, language } = request;
  return (
    <li className="entry" id={`request-${number}`}>
      <p className="when">
        <Day moment={request.answeredAt} timeZone={timeZone} />
      </p>
      <p>
        <strong>{t("public.corrections.request", { number })}</strong> ·{" "}
        {t(`public.corrections.${kind === "retraction" ? "forRetraction" : "forCorrection"}`)} ·{" "}
        {t(accepted ? "public.corrections.accepted" : "public.corrections.declined")}
      </p>
      <Statement
        level="h3"
        text={statement}
        language={language}
        href={localPath(claimPath(slug))}
      />
      <p dir="auto">{answer}</p>
    </li>
  );
}

/** Every publication after a first one, whatever became of its claim since. */
export function CorrectionsPage({
  frame,
  publications,
  requests,
}: {
  frame: PublishedFrame;
  /** Newest first */
  publications: readonly { snapshot: PublicationSnapshot }[];
  /** Newest answer first */
  requests: readonly AnsweredRequest[];
}) {
  const t = translator();
  return (
    <PublishedLayout
      frame={frame}
      path="/corrections"
      title={t("public.corrections.title")}
      description={t("public.corrections.description", { desk: frame.deskName })}
      head={
        <FeedsInHead
          path="/corrections"
          title={`${frame.deskName}: ${t("public.corrections.title")}`}
        />
      }
    >
      <h1>{t("public.corrections.title")}</h1>
      <p className="count">
        {t(publications.length > 0 ? "public.corrections.lead" : "public.corrections.none")}
      </p>
      <p className="pages">
        <FeedLinks path="/corrections" />
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
            <Statement
              level="h2"
              text={snapshot.statement}
              language={snapshot.language}
              href={localPath(`${claimPath(snapshot.slug)}#v${snapshot.number}`)}
            />
            <p dir="auto">{snapshot.note}</p>
          </li>
        ))}
      </ol>
      <h2 className="next">{t("public.corrections.requests")}</h2>
      <p className="count">
        {t("public.corrections.howToAsk")}{" "}
        {requests.length === 0 ? t("public.corrections.noRequests") : null}
      </p>
      <ol className="list">
        {requests.map((request) => (
          <Request key={request.number} request={request} timeZone={frame.timeZone} />
        ))}
      </ol>
    </PublishedLayout>
  );
}
