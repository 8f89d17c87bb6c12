import { ArticlePage } from "@/components/published/article-page";
import { markupOf } from "../markup";
import { articlePath } from "../paths";
import { fullText, publishedInArticle } from "../published";
import { type FileKind, html } from "./file-kind";

export const articlePage: FileKind = {
  inEveryLanguage: true,
  path: /^\/articles\/([^/.]+)$/,
  draw: async ({ db, frame }, articleId = "") => {
    const claims = await publishedInArticle(db, articleId);
    const newest = claims[0]?.appearance;
    if (!newest) return null;
    const { articleId: id, title, outlet, author, publishedOn, url, language, rights } = newest;
    const shown =
      rights === "full-text" ? await fullText(db, articleId, newest.versionSha256) : null;
    return html(
      await markupOf(
        <ArticlePage
          frame={frame}
          article={{ id, title, outlet, author, publishedOn, url, language }}
          text={shown?.text ?? null}
          blocks={shown?.blocks ?? []}
          claims={claims}
        />,
      ),
    );
  },
  changedBy: ({ snapshot }) => snapshot.appearances.map(({ articleId }) => articlePath(articleId)),
};
