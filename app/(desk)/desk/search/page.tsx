import type { Metadata } from "next";
import { complaintWords } from "@/components/desk/search/complaint";
import { Results } from "@/components/desk/search/results";
import { SearchForm } from "@/components/desk/search/search-form";
import { SearchHelp } from "@/components/desk/search/search-help";
import { searchOf } from "@/components/desk/search/search-href";
import { searchPath } from "@/components/desk/search/search-path";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { type SearchPage, searchDesk } from "@/lib/search/queries";

export const generateMetadata = (): Metadata => ({ title: translator()("deskSearch.title") });

function Found({ page }: { page: SearchPage }) {
  const t = translator();
  if (page.empty) {
    return (
      <EmptyState title={t("deskSearch.begin")}>
        {t("deskSearch.beginHint", { key: "Ctrl+K" })}
      </EmptyState>
    );
  }
  return page.answered ? <Results page={page} /> : null;
}

export default async function Page({ searchParams }: PageProps<"/desk/search">) {
  const t = translator();
  const asked = searchOf(await searchParams);
  const actor = await signedInPerson(searchPath(asked.text));
  const page = shown(await searchDesk(actor, asked));
  const count = { count: page.found, capped: page.capped ? "yes" : "no" };
  return (
    <>
      <PageHeader
        title={t("deskSearch.title")}
        below={
          <span role="status">
            {page.empty || !page.answered ? "" : t("deskSearch.results", count)}
          </span>
        }
      />
      <Stack gap={5}>
        <SearchForm asked={asked} complaints={complaintWords(page.complaints, page.ratings)} />
        <SearchHelp ratings={page.ratings} open={page.empty || !page.answered} />
        <Found page={page} />
      </Stack>
    </>
  );
}
