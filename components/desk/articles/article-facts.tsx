import Link from "next/link";
import { Day } from "@/components/desk/claims/moment";
import type { articleForDesk } from "@/lib/articles/queries";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./article-facts.module.css";

/** Where an article is from, which version of its text is shown, and what else there is to it. */
export function ArticleFacts({ article }: { article: ViewOf<typeof articleForDesk> }) {
  const t = translator();
  const { shown, newest, versions } = article;
  return (
    <div className={styles.facts}>
      <p>
        {[article.outlet, article.author].filter(Boolean).map((name) => `${name} · `)}
        {article.publishedOn ? (
          <>
            <Day day={article.publishedOn} /> ·{" "}
          </>
        ) : null}
        {languageName(article.language)}
      </p>
      <p>
        {t("articles.reader.versionOf", {
          number: shown.number,
          count: versions,
          at: shown.takenAt,
        })}{" "}
        {shown.number < newest ? (
          <strong>
            {t("articles.reader.older")}{" "}
            <Link href={`/desk/articles/${article.id}`}>{t("articles.reader.newest")}</Link>
          </strong>
        ) : null}
      </p>
      <p className={styles.links}>
        {article.url ? (
          <a href={article.url} rel="noreferrer external">
            {t("articles.reader.original")}
          </a>
        ) : null}
        <Link href={`/desk/articles/${article.id}/versions`}>{t("articles.reader.versions")}</Link>
        {article.can.edit.allowed ? (
          <Link href={`/desk/articles/${article.id}/edit`}>{t("articles.reader.edit")}</Link>
        ) : null}
        <a href={`/desk/articles/${article.id}/annotations`}>{t("articles.reader.annotations")}</a>
      </p>
      <p className={styles.hash}>
        {t("articles.reader.hash")} <code>{shown.sha256}</code>
      </p>
    </div>
  );
}
