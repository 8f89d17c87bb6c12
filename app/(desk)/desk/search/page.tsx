import type { Metadata } from "next";
import { Suspense } from "react";
import { complaintWords } from "@/components/desk/search/complaint";
import { Results } from "@/components/desk/search/results";
import { SaveSearch } from "@/components/desk/search/save-search";
import { SavedList } from "@/components/desk/search/saved-list";
import { SearchForm } from "@/components/desk/search/search-form";
import { SearchHelp } from "@/components/desk/search/search-help";
import { searchOf } from "@/components/desk/search/search-href";
import { searchPath } from "@/components/desk/search/search-path";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import type { PersonActor } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { type SearchPage, searchDesk } from "@/lib/search/queries";
import { maySaveSearch } from "@/lib/search/saved/policy";
import { type SavedSearches, savedCounts, savedSearches } from "@/lib/search/saved/queries";
import { deleteSearchAction, saveSearchAction, shareSearchAction } from "./actions";

export const generateMetadata = (): Metadata => ({ title: translator()("deskSearch.title") });

const savedActions = { share: shareSearchAction, forget: deleteSearchAction };

async function CountedList({ actor, searches }: { actor: PersonActor; searches: SavedSearches }) {
  const counts = shown(await savedCounts(actor, {}));
  return <SavedList searches={searches} counts={counts} actions={savedActions} />;
}

/** Kept searches at once, and how many each finds when that is counted. */
async function Saved({ actor }: { actor: PersonActor }) {
  const searches = shown(await savedSearches(actor, {}));
  return (
    <Suspense fallback={<SavedList searches={searches} counts={null} actions={savedActions} />}>
      <CountedList actor={actor} searches={searches} />
    </Suspense>
  );
}

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
        {page.answered && !page.empty ? (
          <SaveSearch
            asked={asked}
            mayShare={maySaveSearch(actor, { shared: true }).allowed}
            action={saveSearchAction}
          />
        ) : null}
        <Found page={page} />
        {page.empty ? <Saved actor={actor} /> : null}
      </Stack>
    </>
  );
}
