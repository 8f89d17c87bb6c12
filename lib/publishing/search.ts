import { searchQuery } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { allowed } from "@/lib/platform/outcome";
import { query, type ViewOf } from "@/lib/platform/query";
import { publishedFrame } from "./frame";
import { ratingsOfDesk } from "./ratings";
import { type SearchAsked, searchInput } from "./search-address";
import { type FacetCount, type Hit, rankAndCount } from "./search-candidates";
import { readCursor, type SearchCursor, writeCursor } from "./search-cursor";
import { facetsOf, subjectsCounted } from "./search-facets";
import { conditionsOf, readMatching } from "./search-matching";
import { probablyMeant } from "./search-vocabulary";
import { readSnapshot } from "./snapshot";

const PAGE = 20;
/** Matches that are ranked and counted; doing so with all of a common word's costs seconds at a million. */
const CANDIDATES = 1000;
/** So few that something else may have been meant. */
const FEW = 3;

type Search = { asked: SearchAsked; cursor: SearchCursor | null; at: Date; timeZone: string };
type Found = { found: number; capped: boolean; hits: Hit[]; facets: FacetCount[] };

const nothing: Found = { found: 0, capped: false, hits: [], facets: [] };

/** Something was typed, but no word: nothing is found, where an empty question finds everything. */
const isWordless = ({ words }: SearchAsked): boolean =>
  words.trim() !== "" && searchQuery(words) === null;

const byRelevance = ({ words, order }: SearchAsked): boolean =>
  order !== "date" && searchQuery(words) !== null;

/** Up to when verdicts have appeared: what comes later belongs to no page of a search begun now. */
const newestMoment = async (db: Database): Promise<Date> => {
  const newest = await db.publishedClaim.findFirst({
    orderBy: { publishedAt: "desc" },
    select: { publishedAt: true },
  });
  return newest?.publishedAt ?? new Date(0);
};

/**
 * Those that follow the cursor by date alone: they may be older than all candidates. What was counted on
 * the first page is not counted again.
 */
const olderThan = async (
  db: Database,
  { asked, timeZone }: Search,
  after: SearchCursor,
): Promise<Found> => {
  const most = PAGE + 1;
  const conditions = conditionsOf(asked, timeZone);
  const { hits } = await readMatching(db, { conditions, bound: { after }, most }, (rows) =>
    rankAndCount(db, rows, { query: null, cursor: null, most, among: most, timeZone }),
  );
  return { found: after.found, capped: after.capped, hits, facets: [] };
};

/** The newest that match up to the moment of the first page: a page, and what all of them are listed under. */
const find = async (db: Database, search: Search): Promise<Found> => {
  const { asked, cursor, at, timeZone } = search;
  if (isWordless(asked)) return nothing;
  const conditions = conditionsOf(asked, timeZone);
  const ranked = byRelevance(asked);
  if (cursor && !ranked) return olderThan(db, search, cursor);
  const query = ranked ? searchQuery(asked.words) : null;
  const { found, partial, hits, facets } = await readMatching(
    db,
    { conditions, bound: { at }, most: CANDIDATES + 1 },
    (rows) =>
      rankAndCount(db, rows, { query, timeZone, among: CANDIDATES, most: PAGE + 1, cursor }),
  );
  return {
    found: Math.min(found, CANDIDATES),
    capped: partial || found > CANDIDATES,
    hits,
    facets,
  };
};

type Spelling = {
  /** The words that were looked for in place of those that find nothing. */
  instead: string | null;
  /** Other words that find something, where these find little. */
  meant: string | null;
};

/** Looks again for what was probably meant, where what was typed finds nothing. */
const findOrForgive = async (db: Database, search: Search): Promise<Found & Spelling> => {
  const found = await find(db, search);
  const asTyped = { ...found, instead: null, meant: null };
  if (found.found >= FEW || search.cursor || searchQuery(search.asked.words) === null)
    return asTyped;
  const meant = await probablyMeant(db, search.asked.words);
  if (meant === null) return asTyped;
  const other = await find(db, { ...search, asked: { ...search.asked, words: meant } });
  if (other.found <= found.found) return asTyped;
  return found.found === 0 ? { ...other, instead: meant, meant: null } : { ...asTyped, meant };
};

const snapshotsOf = async (db: Database, hits: readonly Hit[]) => {
  const rows = await db.publication.findMany({
    where: { id: { in: hits.map(({ publicationId }) => publicationId) } },
    select: { id: true, snapshot: true },
  });
  const byId = new Map(rows.map(({ id, snapshot }) => [id, readSnapshot(snapshot)]));
  return hits.flatMap(({ publicationId }) => byId.get(publicationId) ?? []);
};

/** What is no language tag is shown as it is. */
const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(writtenAs[currentLocale()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const namesOf = async (db: Database, asked: SearchAsked, counts: readonly FacetCount[]) => {
  const wanted = subjectsCounted(asked, counts);
  const [ratings, subjects] = await Promise.all([
    ratingsOfDesk(db),
    wanted.length === 0 ? [] : db.publishedSubject.findMany({ where: { OR: wanted } }),
  ]);
  return {
    ratings,
    languageName,
    subjects: new Map(subjects.map(({ kind, slug, name }) => [`${kind} ${slug}`, name])),
  };
};

const cursorAfter = (
  { hits, found, capped }: Pick<Found, "hits" | "found" | "capped">,
  at: Date,
  shown: number,
): string | null => {
  const last = hits[PAGE - 1];
  if (hits.length <= PAGE || !last) return null;
  const { rank, publishedAt, claimId } = last;
  return writeCursor({ at, shown: shown + PAGE, rank, publishedAt, claimId, found, capped });
};

/**
 * Published claims by the words and figures readers see of them, narrowed down by what they are listed
 * under; the newest first where nothing was asked. Anybody may: it reads nothing but publications.
 *
 * Pages follow each other by `next`, the `after` of the following one. Among very many only the newest
 * are ranked and counted, and `capped` says so.
 */
export const searchPublished = query({
  name: "publishing.search",
  input: searchInput,
  may: () => allowed,
  read: async (db, { input: typed }) => {
    const frame = await publishedFrame(db);
    const asked = typed.words.trim() === "" ? { ...typed, words: "" } : typed;
    const cursor = readCursor(asked.after);
    const at = cursor?.at ?? (await newestMoment(db));
    const { hits, facets, ...outcome } = await findOrForgive(db, {
      ...{ asked, cursor, at },
      timeZone: frame.timeZone,
    });
    const [claims, names] = await Promise.all([
      snapshotsOf(db, hits.slice(0, PAGE)),
      namesOf(db, asked, facets),
    ]);
    const shown = cursor?.shown ?? 0;
    return {
      ...{ frame, asked, claims, shown, ...outcome },
      ranked: byRelevance(asked),
      next: cursorAfter({ hits, ...outcome }, at, shown),
      facets: facetsOf(asked, { counts: facets, found: outcome.found }, names),
    };
  },
});

export type SearchView = ViewOf<typeof searchPublished>;
