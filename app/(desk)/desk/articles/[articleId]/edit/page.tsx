import type { Metadata } from "next";
import { ArticleFields } from "@/components/desk/articles/article-fields";
import { ActionForm, FormActions, SeenVersion } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { articleForDesk } from "@/lib/articles/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { editArticleAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("articles.reader.edit") });

export default async function Page({ params }: PageProps<"/desk/articles/[articleId]/edit">) {
  const t = translator();
  const { articleId } = await params;
  const actor = await signedInPerson(`/desk/articles/${articleId}/edit`);
  const article = shown(await articleForDesk(actor, { articleId }));
  return (
    <>
      <PageHeader title={t("articles.reader.edit")} below={article.title} />
      <ActionForm action={editArticleAction}>
        <input type="hidden" name="articleId" value={article.id} />
        <SeenVersion value={article.version} />
        <ArticleFields
          details={{
            ...article,
            publishedOn: article.publishedOn ?? "",
            url: article.url ?? "",
          }}
        />
        <FormActions>
          <SubmitButton>{t("ui.save")}</SubmitButton>
          <LinkButton href={`/desk/articles/${article.id}`} tone="quiet">
            {t("ui.cancel")}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </>
  );
}
