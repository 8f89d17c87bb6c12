import { z } from "zod";
import { deskTerm } from "@/lib/articles/desk-terms";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import {
  type Condition,
  countMatching,
  type Matching,
  readMatching,
} from "@/lib/platform/database/newest-matching";
import type { SearchCursor } from "./cursor";
import type { SearchKind } from "./kinds";
import type { DeskQuery } from "./operators";
import { type SearchedKind, searchedFor } from "./searched";

/** Up to which a count is exact; above it is said to be more, everywhere the same. */
export const MOST_COUNTED = 1000;

const read = z.object({
  found: z.number(),
  top: z.string().nullable(),
  hits: z
    .array(z.object({ id: z.string(), key: z.string(), rank: z.number() }))
    .nullable()
    .transform((hits) => hits ?? []),
});

export type Place = z.output<typeof read>["hits"][number];
export type Found = { found: number; capped: boolean; top: string; places: Place[] };

const NOTHING: Found = { found: 0, capped: false, top: "", places: [] };

/** A key as a cursor carries it: a number, or a moment in UTC to the millisecond that columns keep. */
const written = ({ keyType }: SearchedKind, key: Prisma.Sql): Prisma.Sql =>
  keyType.sql === "integer"
    ? Prisma.sql`${key}::text`
    : Prisma.sql`to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const rankOf = ({ search }: SearchedKind, query: DeskQuery): Prisma.Sql => {
  const terms = query.terms.map((term) => deskTerm(term).exact).join(" & ");
  return terms === ""
    ? Prisma.sql`0::float4`
    : Prisma.sql`ts_rank_cd(${search}, to_tsquery('simple', ${terms}), 1)`;
};

type Page = { query: DeskQuery; ranked: boolean; cursor: SearchCursor | null; most: number };

const beyond = ({ keyType }: SearchedKind, { ranked, cursor }: Page): Prisma.Sql =>
  cursor && ranked
    ? Prisma.sql`(rank, key, id) < (${cursor.rank}::float4, ${cursor.key}::${keyType}, ${cursor.id}::uuid)`
    : Prisma.sql`true`;

/** A page of the rows, best or newest first, and how many there are. */
const pageOf = async (db: Database, kind: SearchedKind, rows: Prisma.Sql, page: Page) => {
  const name = Prisma.raw(kind.table);
  const [row] = await db.$queryRaw<unknown[]>`
    WITH picked AS MATERIALIZED (${rows}),
    candidate AS MATERIALIZED (
      SELECT ${kind.id} AS id, ${kind.key} AS key,
        ${page.ranked ? rankOf(kind, page.query) : Prisma.sql`0::float4`} AS rank
      FROM (SELECT * FROM picked LIMIT ${page.ranked ? kind.among : MOST_COUNTED}) AS ${name}
    )
    SELECT (SELECT count(*)::int FROM picked) AS found,
      (SELECT ${written(kind, Prisma.sql`max(${kind.key})`)} FROM ${name}) AS top,
      (SELECT json_agg(hit) FROM (
        SELECT id, ${written(kind, Prisma.sql`key`)} AS key, rank FROM candidate
        WHERE ${beyond(kind, page)} ORDER BY rank DESC, candidate.key DESC, id DESC LIMIT ${page.most}
      ) AS hit) AS hits`;
  return read.parse(row);
};

const boundOf = ({ key, id, keyType }: SearchedKind, { ranked, cursor }: Page): Prisma.Sql => {
  if (!cursor) return Prisma.sql`true`;
  return ranked
    ? Prisma.sql`${key} <= ${cursor.top}::${keyType}`
    : Prisma.sql`(${key}, ${id}) < (${cursor.key}::${keyType}, ${cursor.id}::uuid)`;
};

const counted = async (
  db: Database,
  matching: Matching,
  { found, partial }: { found: number; partial: boolean },
) => {
  // Reading the newest in order stopped before it had seen them all.
  const all = partial ? await countMatching(db, matching) : found;
  return { found: Math.min(all, MOST_COUNTED), capped: all > MOST_COUNTED };
};

/**
 * A page of what was found of a kind, and how many there are: exact up to `MOST_COUNTED`, counted once for
 * all pages.
 */
export const readKind = async (
  db: Database,
  kind: SearchKind,
  conditions: readonly Condition[],
  page: Page,
): Promise<Found> => {
  const searched = searchedFor(kind, page.query);
  const { cursor } = page;
  const later = cursor !== null && !page.ranked;
  const matching: Matching = {
    ...{ searched, conditions, bound: boundOf(searched, page) },
    most: later ? page.most : MOST_COUNTED + 1,
  };
  const view = await readMatching(db, matching, (rows) => pageOf(db, searched, rows, page));
  const { found, capped } = cursor ?? (await counted(db, matching, view));
  return { ...NOTHING, found, capped, top: cursor?.top ?? view.top ?? "", places: view.hits };
};

/** The newest few of a kind, in haste: rather none than late. */
export const readFew = async (
  db: Database,
  kind: SearchKind,
  conditions: readonly Condition[],
  { query, most }: Pick<Page, "query" | "most">,
): Promise<string[]> => {
  const searched = searchedFor(kind, query);
  const { ids } = await readMatching(
    db,
    { searched, conditions, bound: Prisma.sql`true`, most, patience: "hasty" },
    async (rows) => {
      const found = await db.$queryRaw<{ id: string }[]>`
        SELECT ${searched.id} AS id FROM (${rows}) AS ${Prisma.raw(searched.table)} ORDER BY ${searched.order}`;
      return { found: found.length, ids: found.map(({ id }) => id) };
    },
  );
  return ids;
};
