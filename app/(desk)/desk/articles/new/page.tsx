import type { Metadata } from "next";
import { ArticleDraft } from "@/components/desk/articles/article-draft";
import { WaysIn } from "@/components/desk/articles/ways-in";
import { PageHeader } from "@/components/ui/page-header";
import { articleDraft } from "@/lib/articles/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";
import {
  fetchArticleAction,
  pasteArticle,
  takeInArticleAction,
  takeNewVersionAction,
  uploadArticle,
} from "./actions";

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** What there is to do with what was read; details are asked for of a new article only. */
const standingOf = (draft: ViewOf<typeof articleDraft>) => {
  if (!draft.readable) return "unread";
  if (!draft.known) return "new";
  return draft.known.sameText ? "same" : "version";
};

export const generateMetadata = (): Metadata => ({ title: translator()("articles.takeIn.title") });

export default async function Page({ searchParams }: PageProps<"/desk/articles/new">) {
  const t = translator();
  const asked = await searchParams;
  const actor = await signedInPerson("/desk/articles/new");
  const fileId = one(asked.file);
  if (fileId === "") {
    return (
      <>
        <PageHeader title={t("articles.takeIn.title")} below={t("articles.takeIn.lead")} />
        <WaysIn paste={pasteArticle} upload={uploadArticle} fetch={fetchArticleAction} />
      </>
    );
  }
  const kept = { fileId, origin: one(asked.origin), url: one(asked.url) };
  const draft = shown(await articleDraft(actor, { fileId, url: kept.url }));
  return (
    <>
      <PageHeader
        title={t("articles.takeIn.check")}
        below={t(`articles.takeIn.checkLead.${standingOf(draft)}`)}
      />
      <ArticleDraft
        draft={draft}
        kept={kept}
        takeIn={takeInArticleAction}
        takeVersion={takeNewVersionAction}
      />
    </>
  );
}
