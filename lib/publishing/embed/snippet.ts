import { escapeUTF8 } from "entities";
import type { PublishedFrame } from "@/components/published/layout";
import { currentLocale, directionOf, localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { addressOf, claimPath, embedPath } from "../paths";
import { dayWords } from "../written-dates";
import { cardHeight } from "./card-size";
import type { Embedded } from "./embedded";
import { embedTitle, embedWords } from "./words";

/**
 * Text that may stand between tags and in quoted attributes, and in XML; controls that XML has no place for
 * (XML 1.0, 2.2) are left out.
 */
export const escaped = (text: string): string =>
  escapeUTF8(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
    text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, ""),
  );

/**
 * What the frame may do: tell its height, and open the claim's page in a tab of its own. A tab that stayed
 * in the sandbox would be refused that page (HTML, "opener policy": it says `same-origin`).
 */
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** The frame with a claim's card, as HTML. It needs no style and no script around it. */
export const embedFrame = (of: {
  address: string;
  title: string;
  /** CSS pixels, or "100%" */
  width: number | string;
  height: number;
}): string =>
  [
    `<iframe src="${escaped(of.address)}" title="${escaped(of.title)}"`,
    ` width="${of.width}" height="${of.height}" frameborder="0" loading="lazy" sandbox="${SANDBOX}"></iframe>`,
  ].join("");

/**
 * What is pasted into a page to show a verdict there: the card, and the verdict as text, which stays where
 * frames are taken out or cannot load. The text is folded in and says of what day it is, since unlike the
 * card it does not learn of corrections.
 */
export const embedSnippet = (publications: Embedded, frame: PublishedFrame): string => {
  const t = translator();
  const { snapshot, ...words } = embedWords(publications, frame);
  const here = (path: string) => addressOf(frame.origin, localPath(path));
  const address = here(claimPath(snapshot.slug));
  const stood = t("public.embed.stood", {
    date: dayWords(snapshot.publishedAt, frame.timeZone),
    verdict: words.verdict,
  });
  const locale = currentLocale();
  return [
    embedFrame({
      address: here(embedPath(snapshot.slug)),
      title: embedTitle(snapshot),
      width: "100%",
      height: cardHeight(words),
    }),
    `<details lang="${locale}" dir="${directionOf(locale)}"><summary>${escaped(t("public.embed.asText"))}</summary>`,
    `<blockquote class="claimdesk" cite="${escaped(address)}">`,
    `<p lang="${escaped(snapshot.language)}" dir="auto">${escaped(snapshot.statement)}</p>`,
    `<p dir="auto">${escaped(stood)}</p>`,
    `<a href="${escaped(address)}">${escaped(t("public.embed.now", { desk: words.desk }))}</a>`,
    "</blockquote></details>",
  ].join("\n");
};
