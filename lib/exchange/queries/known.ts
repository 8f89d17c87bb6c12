import { ratingView } from "@/lib/claims/rating-view";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayExchange } from "../policy";
import { knownInput, nothingInput } from "../schema";

const SHOWN = 50;
const RATINGS_SHOWN = 100;

const scale = async (db: Database) => {
  const rows = await db.rating.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { key: true, colour: true, shape: true, names: true },
  });
  return rows.map(ratingView);
};

type Unmapped = { site: string; words: string; text: string; reviews: number };

/** Ratings of other desks that nobody has said the meaning of, the most frequent first. */
export const ratingsToMap = query({
  name: "exchange.ratings-to-map",
  input: nothingInput,
  may: mayExchange,
  read: async (db) => ({
    ratings: await scale(db),
    unmapped: await db.$queryRaw<Unmapped[]>`
      SELECT publisher_site AS site, rating_words AS words, min(rating_text) AS text, count(*)::int AS reviews
      FROM checked_elsewhere AS known
      WHERE rating_key IS NULL AND rating_words <> '' AND NOT EXISTS (
        SELECT FROM rating_mapping AS mapping
        WHERE mapping.publisher_site = known.publisher_site
          AND mapping.rating_words = known.rating_words)
      GROUP BY publisher_site, rating_words
      ORDER BY count(*) DESC, publisher_site, rating_words LIMIT ${RATINGS_SHOWN}`,
  }),
});

export type RatingsToMap = ViewOf<typeof ratingsToMap>;

const before = (after: string) => {
  const [at = "", id = ""] = after.split("_");
  return Number.isNaN(Date.parse(at)) || !/^[\da-f-]{36}$/u.test(id)
    ? {}
    : { OR: [{ changedAt: { lt: at } }, { changedAt: at, id: { lt: id } }] };
};

export const knownColumns = {
  ...{ id: true, claimText: true, claimant: true, publisherName: true, publisherSite: true },
  ...{ reviewUrl: true, reviewDate: true, ratingText: true, ratingKey: true },
  ...{ language: true, withdrawnOn: true, changedAt: true },
} as const;

/** Each with what its rating means on this desk's scale, where somebody has said so. */
export const withRatings = async <Row extends { ratingKey: string | null }>(
  db: Database,
  rows: readonly Row[],
) => {
  const ratings = new Map((await scale(db)).map((rating) => [rating.key, rating]));
  return rows.map((row) => ({ ...row, rating: ratings.get(row.ratingKey ?? "") ?? null }));
};

/** What other desks checked, what changed last first. */
export const knownElsewhere = query({
  name: "exchange.known-elsewhere",
  input: knownInput,
  may: mayExchange,
  read: async (db, { input: { words, after } }) => {
    const rows = await db.checkedElsewhere.findMany({
      where: {
        AND: [
          before(after),
          words === ""
            ? {}
            : {
                OR: [
                  { claimText: { contains: words, mode: "insensitive" } },
                  { publisherName: { contains: words, mode: "insensitive" } },
                  { claimant: { contains: words, mode: "insensitive" } },
                ],
              },
        ],
      },
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      take: SHOWN + 1,
      select: knownColumns,
    });
    const shown = rows.slice(0, SHOWN);
    const last = shown.at(-1);
    return {
      words,
      known: await withRatings(db, shown),
      older: rows.length > SHOWN && last ? `${last.changedAt.toISOString()}_${last.id}` : null,
    };
  },
});

export type KnownRow = ViewOf<typeof knownElsewhere>["known"][number];
