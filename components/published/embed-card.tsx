import { currentLocale, directionOf, localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { embedTitle, embedWords } from "@/lib/publishing/embed/words";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import type { PublishedVersion } from "@/lib/publishing/published";
import { embedScript } from "./embed-script";
import { embedStyle } from "./embed-style";
import type { PublishedFrame } from "./layout";
import { VerdictMark, verdictColour } from "./verdict-mark";

type Shown = {
  frame: PublishedFrame;
  /** Oldest first; there is always one. */
  publications: readonly PublishedVersion[];
};

function Card({ frame, publications }: Shown) {
  const t = translator();
  const { snapshot, notices, by, summary, statement } = embedWords(publications, frame);
  return (
    <main id="light">
      {frame.demonstration ? (
        <p className="demo">
          <strong>{t("public.demonstration.title")}.</strong> {t("public.demonstration.text")}
        </p>
      ) : null}
      <p className="desk" dir="auto">
        {frame.deskName}
      </p>
      {notices.map((notice) => (
        <p className="notice" key={notice}>
          {notice}
        </p>
      ))}
      <p className="statement" lang={snapshot.language} dir="auto">
        {statement}
      </p>
      <p className="by" dir="auto">
        {by}
      </p>
      <VerdictMark snapshot={snapshot} />
      {summary === "" ? null : <p dir="auto">{summary}</p>}
      <p className="more">
        <a href={localPath(claimPath(snapshot.slug))} target="_blank" rel="noopener">
          {t("public.embed.open")}
        </a>
      </p>
    </main>
  );
}

/** A whole document that stands in pages of others: the newest verdict on one claim, in one request. */
export function EmbedCard({ frame, publications }: Shown) {
  const { snapshot } = embedWords(publications, frame);
  return (
    <html lang={currentLocale()} dir={directionOf(currentLocale())}>
      {/* biome-ignore lint/style/noHeadElement: this page never passes through Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${embedTitle(snapshot)} · ${frame.deskName}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={addressOf(frame.origin, localPath(claimPath(snapshot.slug)))} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet; as text React would escape its ">" */}
        <style dangerouslySetInnerHTML={{ __html: embedStyle(verdictColour(snapshot)) }} />
      </head>
      <body id="dark">
        <Card frame={frame} publications={publications} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: embedScript }} />
      </body>
    </html>
  );
}
