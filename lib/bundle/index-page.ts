import { stanceLabel } from "@/lib/evidence/labels";
import { currentLocale, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { markdownHtml } from "@/lib/publishing/markdown";
import { escaped } from "@/lib/publishing/xml-text";
import type { BundledEvidence } from "./evidence";
import type { BundleFacts } from "./facts";

const STYLE =
  "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}" +
  "blockquote{margin:0;padding-inline-start:1rem;border-inline-start:3px solid #999}" +
  "li,p{overflow-wrap:anywhere}code{font-size:.85em}section{break-inside:avoid}";

const p = (text: string): string => (text === "" ? "" : `<p dir="auto">${escaped(text)}</p>`);
const h2 = (text: string): string => `<h2>${escaped(text)}</h2>`;
const code = (text: string): string => `<code dir="ltr">${escaped(text)}</code>`;

const evidenceHtml = (one: BundledEvidence): string => {
  const t = translator();
  const stance = t(stanceLabel(one.stance));
  if (one.withheld) {
    const hash = one.sha256 ? `<br>SHA-256 ${code(one.sha256)}` : "";
    return `<li><strong>${escaped(stance)}</strong>: ${escaped(t("bundle.withheld", { reason: one.reason }))}${hash}</li>`;
  }
  const { source, excerpt, locator, note, copies } = one;
  const files = copies.map(
    ({ file, sha256 }) =>
      `<br><a href="${file}" download>${escaped(t("bundle.copy"))}</a> SHA-256 ${code(sha256)}`,
  );
  const about = [source.title, source.publisher, source.publishedOn, locator]
    .filter(Boolean)
    .join(" · ");
  return [
    `<li><strong>${escaped(stance)}</strong>: ${escaped(about)}`,
    source.url ? `<br>${code(source.url)}` : "",
    `<blockquote dir="auto">${escaped(excerpt)}</blockquote>${p(note)}${files.join("")}</li>`,
  ].join("");
};

const reviewsHtml = ({ reviews }: BundleFacts): string => {
  const t = translator();
  return reviews
    .flatMap(({ round, reviews: handedIn }) =>
      handedIn.map(({ reviewer, rating, confidence, reasoning, wouldChange }) => {
        const who =
          typeof reviewer === "string" ? reviewer : t("bundle.reviewer", { number: reviewer });
        const names = rating?.names as Record<"en" | "fr" | "es", string> | undefined;
        const rated = [names ? wordsIn(names) : "", confidence ?? ""].filter(Boolean).join(" · ");
        return `<section><h3>${escaped(t("bundle.reviewOf", { round, who }))}</h3>${p(rated)}${p(reasoning)}${p(wouldChange)}</section>`;
      }),
    )
    .join("\n");
};

const publicationsHtml = ({ publications }: BundleFacts): string => {
  const t = translator();
  const lines = publications.map(({ number, snapshot: { kind, note, publishedAt } }) => {
    const what =
      kind === "first"
        ? t("bundle.first")
        : t(`public.claim.notice.${kind}`, { date: publishedAt.slice(0, 10) });
    return `<li><a href="publications/${number}.json">${number}</a> · ${escaped(publishedAt)} · ${escaped(what)}${p(note)}</li>`;
  });
  return `<ul>${lines.join("")}</ul>`;
};

/** The verdict and all that supports it, to be read and printed; everything else of the bundle is named in it. */
export const indexPage = (facts: BundleFacts): string => {
  const t = translator();
  const { snapshot } = facts.newest;
  const { statement, language, rating, summary, explanation, claimant, desk, reply } = snapshot;
  return [
    "<!doctype html>",
    `<html lang="${currentLocale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(statement)}</title><style>${STYLE}</style></head><body>`,
    `<p>${escaped(t("bundle.kicker", { desk: desk.name }))}</p>`,
    `<h1 lang="${escaped(language)}" dir="auto">${escaped(statement)}</h1>`,
    p(claimant?.name ?? ""),
    desk.demonstration ? `<p><strong>${escaped(t("bundle.demonstration"))}</strong></p>` : "",
    `<p><strong>${escaped(wordsIn(rating.names))}</strong></p>${p(summary)}`,
    markdownHtml(explanation),
    reply ? h2(t("public.claim.reply")) + p(reply) : "",
    h2(t("bundle.evidence")),
    `<ol>${facts.evidence.map(evidenceHtml).join("\n")}</ol>`,
    h2(t("bundle.reviews")),
    reviewsHtml(facts),
    h2(t("bundle.publications")),
    publicationsHtml(facts),
    h2(t("bundle.verify")),
    p(t("bundle.how")),
    `<p>${code("node verify.mjs")}</p>`,
    p(t("bundle.shows")),
    p(t("bundle.doesNot")),
    "</body></html>\n",
  ].join("\n");
};
