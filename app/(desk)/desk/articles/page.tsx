import type { Metadata } from "next";
import { ArticleTable } from "@/components/desk/articles/article-table";
import { LivePage } from "@/components/desk/live/live-page";
import { Field } from "@/components/ui/field";
import { FilterBar } from "@/components/ui/filter-bar";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { TextInput } from "@/components/ui/text-input";
import { articles } from "@/lib/articles/queries";
import { newestEvent } from "@/lib/live/queries/newest-event";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export const generateMetadata = (): Metadata => ({ title: translator()("articles.title") });

export default async function Page({ searchParams }: PageProps<"/desk/articles">) {
  const t = translator();
  const asked = await searchParams;
  const words = one(asked.words);
  const actor = await signedInPerson("/desk/articles");
  const since = shown(await newestEvent(actor, {}));
  const list = shown(await articles(actor, { words, page: one(asked.page) || 1 }));
  return (
    <>
      <PageHeader
        title={t("articles.title")}
        below={t("articles.count", { count: list.total })}
        actions={
          list.can.takeIn.allowed ? (
            <LinkButton href="/desk/articles/new" tone="primary" icon="plus">
              {t("articles.takeIn.action")}
            </LinkButton>
          ) : null
        }
      />
      <LivePage page="list/articles" since={since} />
      <FilterBar action="/desk/articles" {...(words ? { clearHref: "/desk/articles" } : {})}>
        <Field name="words" label={t("articles.search")}>
          <TextInput type="search" defaultValue={words} />
        </Field>
      </FilterBar>
      <ArticleTable articles={list.articles} searched={words !== ""} />
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => ({ pathname: "/desk/articles", query: { words, page } })}
      />
    </>
  );
}
