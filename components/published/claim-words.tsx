import { languageName, sameLanguage } from "@/lib/platform/language-tags";
import { currentLocale, inLocale, localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { markdownHtml } from "@/lib/publishing/markdown";
import { claimPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { GivenWords } from "@/lib/publishing/translated";
import { verdictLanguage } from "@/lib/publishing/verdict-language";
import type { PublishedFrame } from "./layout";

/**
 * Where the same page is in the one language that all of it was written in; null where there is none, or
 * readers are not offered it.
 */
export const originalPath = (snapshot: PublicationSnapshot, { locales }: PublishedFrame) => {
  const { slug, language } = snapshot;
  if (!sameLanguage(language, verdictLanguage(snapshot))) return null;
  const at = locales.findIndex((locale) => sameLanguage(locale, language));
  const locale = locales[at];
  if (!locale) return null;
  return inLocale(locale, () => localPath(claimPath(slug)), at === 0 ? "" : `/${locale}`);
};

/** The words as they were written, where no page shows them all. */
function OriginalWords({ snapshot }: { snapshot: PublicationSnapshot }) {
  const t = translator();
  const { statement, summary, explanation, language } = snapshot;
  return (
    <details>
      <summary>{t("public.claim.words.original")}</summary>
      <p lang={language} dir="auto">
        {statement}
      </p>
      <div lang={verdictLanguage(snapshot)} dir="auto" className="prose">
        <p>{summary}</p>
        <div
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by markdownHtml
          dangerouslySetInnerHTML={{ __html: markdownHtml(explanation) }}
        />
      </div>
    </details>
  );
}

/** The verdict's language, or the statement's where that alone is not the page's. */
export const foreignLanguage = (snapshot: PublicationSnapshot): string => {
  const written = verdictLanguage(snapshot);
  return sameLanguage(written, currentLocale()) ? snapshot.language : written;
};

/** Tells readers whose words they read: the desk's translation, or those of another language and why. */
export function ClaimWords({
  snapshot,
  given,
  frame,
}: {
  /** As it was published. */
  snapshot: PublicationSnapshot;
  given: GivenWords;
  frame: PublishedFrame;
}) {
  const t = translator();
  if (given.kind === "original") return null;
  const language = languageName(foreignLanguage(snapshot));
  if (given.kind !== "translated") {
    return <p className="by">{t(`public.claim.words.${given.kind}`, { language })}</p>;
  }
  const path = originalPath(snapshot, frame);
  return (
    <>
      <p className="by">
        {t("public.claim.words.translated", { language })}{" "}
        {path ? (
          <a href={path} hrefLang={snapshot.language}>
            {t("public.claim.words.read")}
          </a>
        ) : null}
      </p>
      {path ? null : <OriginalWords snapshot={snapshot} />}
    </>
  );
}
