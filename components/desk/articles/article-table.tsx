import Link from "next/link";
import { Day } from "@/components/desk/claims/moment";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import type { articles } from "@/lib/articles/queries";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import type { Outcome } from "@/lib/platform/outcome";

type ValueOf<Read> = Read extends (...asked: never[]) => Promise<Outcome<infer View>>
  ? View
  : never;
type ListedArticle = ValueOf<typeof articles>["articles"][number];

/** The desk's articles: what they are, where from, and how many claims were found in them. */
export function ArticleTable({
  articles,
  searched,
}: {
  articles: ListedArticle[];
  searched: boolean;
}) {
  const t = translator();
  if (articles.length === 0) {
    return searched ? (
      <EmptyState title={t("articles.none.found")} />
    ) : (
      <EmptyState title={t("articles.none.title")}>{t("articles.none.text")}</EmptyState>
    );
  }
  return (
    <Table caption={t("articles.title")} captionHidden stacks>
      <thead>
        <tr>
          <th scope="col">{t("articles.field.title")}</th>
          <th scope="col">{t("articles.field.outlet")}</th>
          <th scope="col">{t("articles.field.publishedOn")}</th>
          <th scope="col">{t("articles.field.language")}</th>
          <th scope="col">{t("articles.columnClaims")}</th>
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.id}>
            <th scope="row">
              <Link href={`/desk/articles/${article.id}`} lang={article.language} dir="auto">
                {article.title}
              </Link>
            </th>
            <td>{[article.outlet, article.author].filter(Boolean).join(", ")}</td>
            <td>{article.publishedOn ? <Day day={article.publishedOn} /> : null}</td>
            <td>{languageName(article.language)}</td>
            <td>{t("articles.claims", { count: article.claims })}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
