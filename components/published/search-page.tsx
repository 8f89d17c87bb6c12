import { highlighted } from "@/lib/articles/search-highlight";
import { type SearchTerm, searchTerms } from "@/lib/articles/search-text";
import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { SearchView } from "@/lib/publishing/search";
import { facetNames, type SearchAsked, searchHref } from "@/lib/publishing/search-address";
import { foundElsewhere } from "@/lib/publishing/search-elsewhere";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { ClaimEntry, saidBy } from "./claim-entry";
import { PublishedLayout } from "./layout";
import { Marked } from "./marked";
import { SearchBox } from "./search-box";
import { ChosenFacets, SearchFacets } from "./search-facets";
import { searchScript } from "./search-script";

/** As it was looked for: with the words that were found instead of those that find nothing. */
const lookedFor = ({ asked, instead }: SearchView): SearchAsked => ({
  ...asked,
  words: instead ?? asked.words,
});

const isNarrowed = (asked: SearchAsked): boolean => facetNames.some((name) => asked[name] !== "");

const countOf = ({ asked, found: count, capped, shown, claims, next }: SearchView): string => {
  const t = translator();
  if (count === 0 && asked.words === "" && !isNarrowed(asked)) return t("search.none");
  const whole = shown === 0 && next === null;
  const part = { from: shown + 1, to: shown + claims.length, count };
  if (capped) return t("search.cappedPart", part);
  return whole ? t("search.found", { count }) : t("search.part", part);
};

function Spelling({ view }: { view: SearchView }) {
  const t = translator();
  const { asked, instead, meant } = view;
  if (instead !== null) {
    return <p className="meant">{t("search.instead", { typed: asked.words, instead })}</p>;
  }
  if (meant === null) return null;
  return (
    <p className="meant">
      {t.rich("search.meant", {
        meant,
        link: (words) => <a href={searchHref(asked, { words: meant })}>{words}</a>,
      })}
    </p>
  );
}

function Order({ view }: { view: SearchView }) {
  const t = translator();
  const asked = lookedFor(view);
  // Without words there is nothing to match better or worse.
  if (view.found < 2 || searchTerms(asked.words).length === 0) return null;
  const orders = [
    { name: t("search.byRelevance"), order: null, current: view.ranked },
    { name: t("search.byDate"), order: "date" as const, current: !view.ranked },
  ];
  return (
    <nav className="order" aria-label={t("search.order")}>
      {orders.map(({ name, order, current }) => (
        <a key={name} href={searchHref(asked, { order })} aria-current={current || undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

function Nothing({ asked }: { asked: SearchAsked }) {
  const t = translator();
  return (
    <div className="nothing">
      {asked.words === "" ? null : <p>{t("search.hint")}</p>}
      {isNarrowed(asked) ? (
        <p>
          <a href={searchHref({ ...asked, ...unnarrowed })}>{t("search.unnarrowed")}</a>
        </p>
      ) : null}
      {asked.words === "" ? null : (
        <p>
          {t("search.sendWhy")}{" "}
          <a href={localPath(`/send-a-claim?${new URLSearchParams({ text: asked.words })}`)}>
            {t("search.send")}
          </a>
        </p>
      )}
    </div>
  );
}

const unnarrowed = Object.fromEntries(facetNames.map((name) => [name, ""])) as Partial<SearchAsked>;

function Found({
  snapshot,
  terms,
  timeZone,
}: {
  snapshot: PublicationSnapshot;
  terms: readonly SearchTerm[];
  timeZone: string;
}) {
  const t = translator();
  const { statement, summary } = snapshot;
  const elsewhere = foundElsewhere(snapshot, [statement, summary, saidBy(snapshot)], terms);
  return (
    <ClaimEntry
      snapshot={snapshot}
      timeZone={timeZone}
      marked={(text) => <Marked parts={highlighted(text, terms)} />}
    >
      {elsewhere ? (
        <p className="elsewhere" dir="auto" title={t("search.elsewhere")}>
          <Marked parts={elsewhere} />
        </p>
      ) : null}
    </ClaimEntry>
  );
}

/** What a reader looked for and what was found. */
export function SearchPage({ view }: { view: SearchView }) {
  const t = translator();
  const { frame, asked, claims, found, capped, facets, next, shown, ranked } = view;
  const looked = lookedFor(view);
  const terms = searchTerms(looked.words);
  const among = capped
    ? t(ranked ? "search.rankedAmong" : "search.countedAmong", { count: found })
    : null;
  return (
    <PublishedLayout
      frame={frame}
      path="/search"
      title={asked.words === "" ? t("search.title") : `${t("search.title")}: ${asked.words}`}
      description={t("search.description", { desk: frame.deskName })}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t("search.title")}</h1>
      <SearchBox asked={asked} />
      <Spelling view={view} />
      <div className="found">
        <SearchFacets asked={looked} facets={facets} note={among} />
        <div>
          <ChosenFacets asked={looked} facets={facets} />
          <div className="tally">
            <p className="count" role="status">
              {countOf(view)}
            </p>
            <Order view={view} />
          </div>
          {found === 0 ? <Nothing asked={asked} /> : null}
          <ol className="list">
            {claims.map((snapshot) => (
              <Found
                key={snapshot.claimId}
                snapshot={snapshot}
                terms={terms}
                timeZone={frame.timeZone}
              />
            ))}
          </ol>
          {next !== null || shown > 0 ? (
            <nav className="pages" aria-label={t("search.pages")}>
              {shown > 0 ? <a href={searchHref(looked)}>{t("search.first")}</a> : null}
              {next === null ? null : (
                <a href={searchHref(looked, { after: next })} rel="next">
                  {t("search.next")}
                </a>
              )}
            </nav>
          ) : null}
        </div>
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own script, allowed by its hash */}
      <script dangerouslySetInnerHTML={{ __html: searchScript }} />
    </PublishedLayout>
  );
}
