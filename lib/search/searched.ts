import { Prisma } from "@/lib/platform/database/generated/client";
import type { Searched } from "@/lib/platform/database/newest-matching";
import type { SearchKind } from "./kinds";
import type { DeskQuery } from "./operators";

/** How a kind of thing is searched: by the words of `table.search`, the newest by `table.key` first. */
export type SearchedKind = Searched & {
  search: Prisma.Sql;
  id: Prisma.Sql;
  key: Prisma.Sql;
  /** Of the key, as PostgreSQL calls it. */
  keyType: Prisma.Sql;
  /** How many are ranked: a thousand, or fewer where their words are a whole text's. */
  among: number;
};

const CANDIDATES = 1000;
const FEWER = 300;
const LONG_CANDIDATES = 200;

const searched = (
  table: string,
  {
    id,
    key,
    number = false,
    among = CANDIDATES,
    worded = true,
  }: { id: string; key: string; number?: boolean; among?: number; worded?: boolean },
  about?: Pick<Searched, "rows" | "newest">,
): SearchedKind => {
  const column = (name: string) => Prisma.raw(`${table}.${name}`);
  return {
    table,
    rows: about?.rows ?? Prisma.raw(table),
    newest: about?.newest ?? ((rows) => rows),
    columns: Prisma.sql`${column(id)}, ${column(key)}${worded ? Prisma.sql`, ${column("search")}` : Prisma.empty}`,
    order: Prisma.sql`${column(key)} DESC, ${column(id)} DESC`,
    search: column("search"),
    id: column(id),
    key: column(key),
    keyType: number ? Prisma.sql`integer` : Prisma.sql`timestamptz`,
    among,
  };
};

/** Conditions speak of `claim`, as those of the queue do. */
const withClaim = Prisma.sql`JOIN claim ON claim.id = claim_words.claim_id`;
const withArticle = Prisma.sql`JOIN article ON article.id = article_words.article_id`;

export const searchedKinds: Record<SearchKind, SearchedKind> = {
  claim: searched(
    "claim_words",
    { id: "claim_id", key: "number", number: true },
    {
      rows: Prisma.sql`claim_words ${withClaim}`,
      newest: (rows) => Prisma.sql`${rows} ${withClaim}`,
    },
  ),
  article: searched(
    "article_words",
    { id: "article_id", key: "created_at", among: LONG_CANDIDATES },
    {
      rows: Prisma.sql`article_words ${withArticle}`,
      newest: (rows) => Prisma.sql`${rows} ${withArticle}`,
    },
  ),
  evidence: searched("evidence", { id: "id", key: "added_at", among: FEWER }),
  source: searched("source", { id: "id", key: "created_at", among: FEWER }),
  comment: searched("comment", { id: "id", key: "created_at", among: FEWER }),
  person: searched("person", { id: "id", key: "created_at" }),
};

/** Claims by what they are, where nobody asks for words: without a look at these. */
const wordlessClaims = searched("claim", { id: "id", key: "number", number: true, worded: false });

/** Words without what they are of, where nobody asks for anything else: thousands are looked at for one search. */
const wordsAlone: Partial<Record<SearchKind, SearchedKind>> = {
  claim: searched("claim_words", { id: "claim_id", key: "number", number: true }),
  article: searched("article_words", {
    ...{ id: "article_id", key: "created_at", among: LONG_CANDIDATES },
  }),
};

const isOfWords = ({ name }: DeskQuery["filters"][number]): boolean =>
  name === "claimant" || name === "topic";

const asksWords = ({ terms, without, filters }: DeskQuery): boolean =>
  terms.length + without.length > 0 || filters.some(isOfWords);

/** Where things of a kind are looked for to answer a query. */
export const searchedFor = (kind: SearchKind, query: DeskQuery): SearchedKind => {
  if (kind === "claim" && !asksWords(query)) return wordlessClaims;
  const alone = query.filters.every(isOfWords) ? wordsAlone[kind] : undefined;
  return alone ?? searchedKinds[kind];
};
