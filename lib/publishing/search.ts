import { z } from "zod";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { allowed } from "@/lib/platform/outcome";
import { query, type ViewOf } from "@/lib/platform/query";
import { publishedFrame } from "./frame";
import { searchQuery } from "./search-text";
import { readSnapshot } from "./snapshot";

const PAGE = 20;
/** Matches that are ranked; ranking all of a common word's costs seconds at a million rows. */
const CANDIDATES = 500;
const LAST_PAGE = CANDIDATES / PAGE;

const searchInput = z.strictObject({
  /** As typed; whatever is too long to mean something is cut. */
  words: z
    .string()
    .transform((words) => words.toWellFormed().replaceAll("\u0000", "").slice(0, 200)),
  /** As it stands in the address; what is no page is the first. */
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
});

type Hit = { publicationId: string };

/** The newest that match, best first. */
const matching = (db: Database, asked: string, page: number) => db.$queryRaw<Hit[]>`
  WITH asked AS (SELECT to_tsquery('simple', ${asked}) AS words),
  candidate AS (
    SELECT publication_id, published_at, search, words FROM published_claim, asked
    WHERE search @@ words ORDER BY published_at DESC LIMIT ${CANDIDATES}
  )
  SELECT publication_id AS "publicationId" FROM candidate
  ORDER BY ts_rank_cd(search, words, 1) DESC, published_at DESC, publication_id
  LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`;

const newest = (db: Database, page: number): Promise<Hit[]> =>
  db.publishedClaim.findMany({
    orderBy: [{ publishedAt: "desc" }, { publicationId: "desc" }],
    skip: (page - 1) * PAGE,
    take: PAGE,
    select: { publicationId: true },
  });

/** How many there are, counted no further than they are shown. */
const count = async (db: Database, asked: string | null): Promise<number> => {
  const where =
    asked === null ? Prisma.empty : Prisma.sql`WHERE search @@ to_tsquery('simple', ${asked})`;
  const [row] = await db.$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found
    FROM (SELECT 1 FROM published_claim ${where} LIMIT ${CANDIDATES + 1}) AS counted`;
  return row?.found ?? 0;
};

const snapshotsOf = async (db: Database, hits: readonly Hit[]) => {
  const rows = await db.publication.findMany({
    where: { id: { in: hits.map(({ publicationId }) => publicationId) } },
    select: { id: true, snapshot: true },
  });
  const byId = new Map(rows.map(({ id, snapshot }) => [id, readSnapshot(snapshot)]));
  return hits.flatMap(({ publicationId }) => byId.get(publicationId) ?? []);
};

/**
 * Published claims by the words and figures readers see of them; the newest first where nothing was
 * asked. Anybody may: it reads nothing but publications.
 */
export const searchPublished = query({
  name: "publishing.search",
  input: searchInput,
  may: () => allowed,
  read: async (db, { input: { words, page: wanted } }) => {
    const asked = searchQuery(words);
    // Something was typed, but no word: nothing is found, where an empty question finds everything.
    const nothing = asked === null && words.trim() !== "";
    const found = nothing ? 0 : await count(db, asked);
    const pages = Math.min(LAST_PAGE, Math.max(1, Math.ceil(found / PAGE)));
    const page = Math.min(wanted, pages);
    const [hits, frame] = await Promise.all([
      found === 0 ? [] : asked === null ? newest(db, page) : matching(db, asked, page),
      publishedFrame(db),
    ]);
    return {
      frame,
      words,
      everything: asked === null && !nothing,
      page,
      pages,
      found: Math.min(found, CANDIDATES),
      more: found > CANDIDATES,
      claims: await snapshotsOf(db, hits),
    };
  },
});

export type SearchView = ViewOf<typeof searchPublished>;
