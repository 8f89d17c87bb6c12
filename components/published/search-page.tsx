import { translator } from "@/lib/platform/messages";
import type { SearchView } from "@/lib/publishing/search";
import { ClaimEntry } from "./claim-entry";
import { PublishedLayout } from "./layout";

const hrefOf = (words: string, page: number): string => {
  const address = new URLSearchParams(words === "" ? {} : { q: words });
  if (page > 1) address.set("page", String(page));
  return address.size === 0 ? "/search" : `/search?${address}`;
};

const countOf = ({ everything, more, found: count }: SearchView): string => {
  const t = translator();
  if (more) return t("public.search.foundMany", { count });
  return t(everything ? "public.search.everything" : "public.search.found", { count });
};

function Pages({ view: { words, page, pages } }: { view: SearchView }) {
  const t = translator();
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={t("public.search.pages")}>
      {page > 1 ? (
        <a href={hrefOf(words, page - 1)} rel="prev">
          {t("public.search.newer")}
        </a>
      ) : null}
      <span>
        {page} / {pages}
      </span>
      {page < pages ? (
        <a href={hrefOf(words, page + 1)} rel="next">
          {t("public.search.older")}
        </a>
      ) : null}
    </nav>
  );
}

/** What a reader looked for and what was found; a form that is sent by the browser itself. */
export function SearchPage({ view }: { view: SearchView }) {
  const t = translator();
  const { frame, words, claims, found } = view;
  return (
    <PublishedLayout
      frame={frame}
      path="/search"
      title={words === "" ? t("public.search.title") : `${t("public.search.title")}: ${words}`}
      description={t("public.search.description", { desk: frame.deskName })}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t("public.search.title")}</h1>
      <search>
        <form action="/search" className="search">
          <label className="hidden" htmlFor="q">
            {t("public.search.label")}
          </label>
          <input
            id="q"
            type="search"
            name="q"
            defaultValue={words}
            maxLength={200}
            dir="auto"
            placeholder={t("public.search.label")}
          />
          <button type="submit">{t("public.search.button")}</button>
        </form>
      </search>
      <p className="count">{countOf(view)}</p>
      {found === 0 && words !== "" ? <p>{t("public.search.hint")}</p> : null}
      <ol className="list">
        {claims.map((snapshot) => (
          <ClaimEntry key={snapshot.claimId} snapshot={snapshot} timeZone={frame.timeZone} />
        ))}
      </ol>
      <Pages view={view} />
    </PublishedLayout>
  );
}
