import { currentLocale, directionOf, localPath } from "@/lib/platform/locale";
import type { Embedded } from "@/lib/publishing/embed/embedded";
import { type EmbedWords, embedTitle, embedWords } from "@/lib/publishing/embed/words";
import { addressOf, claimPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { embedScript } from "./embed-script";
import { embedStyle } from "./embed-style";
import type { PublishedFrame } from "./layout";
import { VerdictMark, verdictColour } from "./verdict-mark";

function Card({
  words,
  snapshot,
  path,
}: {
  words: EmbedWords;
  snapshot: PublicationSnapshot;
  path: string;
}) {
  const { demonstration, desk, notices, statement, by, summary, open } = words;
  return (
    <main id="light">
      {demonstration ? <p className="demo">{demonstration}</p> : null}
      <p className="desk" dir="auto">
        {desk}
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
      {summary ? <p dir="auto">{summary}</p> : null}
      <p className="more">
        <a href={path} target="_blank" rel="noopener">
          {open}
        </a>
      </p>
    </main>
  );
}

/** A whole document that stands in pages of others: the newest verdict on one claim, in one request. */
export function EmbedCard({
  frame,
  publications,
}: {
  frame: PublishedFrame;
  publications: Embedded;
}) {
  const { snapshot, ...words } = embedWords(publications, frame);
  const path = localPath(claimPath(snapshot.slug));
  return (
    <html lang={currentLocale()} dir={directionOf(currentLocale())}>
      {/* biome-ignore lint/style/noHeadElement: this page never passes through Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${embedTitle(snapshot)} · ${frame.deskName}`}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={addressOf(frame.origin, path)} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own sheet; as text React would escape its ">" */}
        <style dangerouslySetInnerHTML={{ __html: embedStyle(verdictColour(snapshot)) }} />
      </head>
      <body id="dark">
        <Card words={words} snapshot={snapshot} path={path} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: embedScript }} />
      </body>
    </html>
  );
}
