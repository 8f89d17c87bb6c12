import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Columns, Stack } from "@/components/ui/layout";
import { LinkButton } from "@/components/ui/link-button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { SubmitButton } from "@/components/ui/submit-button";
import type { articleDraft } from "@/lib/articles/queries";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import styles from "./article-draft.module.css";
import { ArticleFields } from "./article-fields";

type Draft = ViewOf<typeof articleDraft>;
type Readable = Extract<Draft, { readable: true }>;
type Kept = { fileId: string; origin: string; url: string };

const hidden = (values: Record<string, string>) =>
  Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));

function Known({
  known,
  kept,
  takeVersion,
}: {
  known: NonNullable<Readable["known"]>;
  kept: Kept;
  takeVersion: FormAction;
}) {
  const t = translator();
  const { articleId, title, nextNumber, sameText } = known;
  return (
    <Card title={t("articles.takeIn.known")}>
      <p>{t(sameText ? "articles.takeIn.knownSame" : "articles.takeIn.knownText", { title })}</p>
      {sameText ? (
        <LinkButton href={`/desk/articles/${articleId}`}>{t("articles.takeIn.open")}</LinkButton>
      ) : (
        <ActionForm action={takeVersion}>
          {hidden({ articleId, fileId: kept.fileId, origin: kept.origin })}
          <FormActions>
            <SubmitButton pendingLabel={t("articles.takeIn.saving")}>
              {t("articles.takeIn.newVersion", { number: nextNumber })}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </Card>
  );
}

function Details({
  article,
  kept,
  takeIn,
}: {
  article: Readable["article"];
  kept: Kept;
  takeIn: FormAction;
}) {
  const t = translator();
  return (
    <ActionForm action={takeIn}>
      {hidden({ fileId: kept.fileId, origin: kept.origin })}
      <ArticleFields
        details={{
          title: article.title ?? "",
          outlet: article.outlet ?? "",
          author: article.author ?? "",
          publishedOn: article.publishedOn ?? "",
          language: article.language ?? "",
          url: article.canonicalUrl ?? kept.url,
          rights: "excerpts",
        }}
      />
      <FormActions>
        <SubmitButton pendingLabel={t("articles.takeIn.saving")}>
          {t("articles.takeIn.save")}
        </SubmitButton>
        <LinkButton href="/desk/articles/new" tone="quiet">
          {t("articles.takeIn.another")}
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}

/** What was read from a file, beside the details an editor corrects before it is taken in. */
export function ArticleDraft({
  draft,
  kept,
  takeIn,
  takeVersion,
}: {
  draft: Draft;
  kept: Kept;
  takeIn: FormAction;
  takeVersion: FormAction;
}) {
  const t = translator();
  if (!draft.readable) {
    return (
      <EmptyState
        title={t(`complaints.file-${draft.reason}`)}
        action={<LinkButton href="/desk/articles/new">{t("articles.takeIn.another")}</LinkButton>}
      />
    );
  }
  const { article, known } = draft;
  return (
    <Columns
      main={
        known ? (
          <Known known={known} kept={kept} takeVersion={takeVersion} />
        ) : (
          <Details article={article} kept={kept} takeIn={takeIn} />
        )
      }
      margin={
        <Stack gap={2}>
          <h2 className={styles.heading}>{t("articles.takeIn.preview")}</h2>
          <p className={styles.words}>
            {t("articles.takeIn.words", {
              count: article.text.split(/\s+/).filter(Boolean).length,
            })}
          </p>
          <ScrollRegion
            label={t("articles.takeIn.preview")}
            className={styles.text}
            lang={article.language ?? ""}
            dir="auto"
          >
            {article.text}
          </ScrollRegion>
        </Stack>
      }
    />
  );
}
