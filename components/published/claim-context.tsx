import { Unbroken } from "@/components/ui/unbroken";
import { fromWholeWord, toWholeWord } from "@/lib/articles/whole-words";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { articlePath } from "@/lib/publishing/paths";
import type { PublicationSnapshot, PublishedAppearance } from "@/lib/publishing/snapshot";
import { WrittenDate } from "./written";

/** The exact words with what stands around them. */
export function Passage({ appearance }: { appearance: PublishedAppearance }) {
  const { prefix, exact, suffix, language } = appearance;
  return (
    <blockquote className="passage" lang={language} dir="auto">
      {prefix ? `…${fromWholeWord(prefix)}` : ""}
      <mark>
        <Unbroken text={exact} />
      </mark>
      {suffix ? `${toWholeWord(suffix)}…` : ""}
    </blockquote>
  );
}

/** Where the claim was made: outlet, article, author, day. */
export function ClaimContext({ appearances }: Pick<PublicationSnapshot, "appearances">) {
  const t = translator();
  if (appearances.length === 0) return null;
  return (
    <section className="part">
      <h2>{t("public.claim.context")}</h2>
      {appearances.map((appearance) => {
        const { articleId, title, url, outlet, author, publishedOn, language, start } = appearance;
        return (
          <div key={`${articleId} ${start}`}>
            <Passage appearance={appearance} />
            <p className="cite">
              {[outlet, author].filter(Boolean).map((name) => `${name}, `)}
              <span lang={language} dir="auto">
                {url ? (
                  <a href={url} rel="noreferrer external">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </span>
              {publishedOn ? (
                <>
                  , <WrittenDate date={publishedOn} />
                </>
              ) : null}{" "}
              · <a href={localPath(articlePath(articleId))}>{t("public.claim.inArticle")}</a>
            </p>
          </div>
        );
      })}
    </section>
  );
}
