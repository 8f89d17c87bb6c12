import { searchWords } from "@/lib/articles/search-text";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { doubtfulWords, type KnownWord, meantBy, respelled } from "./search-spelling";

/** Words that are no figures and no letters standing alone. */
const WORD = /^[\p{L}\p{M}]{3,40}$/u;

/** The words of a row's `search_text` that can be misspelled. */
export const wordsIn = (searchText: string): Set<string> =>
  new Set(searchText.split(" ").filter((word) => WORD.test(word)));

/** How words are written in these texts, in lower case, by how they are searched. */
export const writtenForms = (texts: readonly string[]): Map<string, string> => {
  const written = new Map<string, string>();
  for (const [typed] of texts.join(" ").matchAll(/[\p{L}\p{M}]+/gu)) {
    const [word = "", ...more] = searchWords(typed);
    if (more.length === 0) written.set(word, typed.toLowerCase());
  }
  return written;
};

/**
 * Counts the words of a claim that readers find from now on, and no longer those it had before. The caller
 * holds the pages (`holdFiles`), so that no two wait for each other's words.
 */
export const countWords = async (
  tx: Transaction,
  {
    before,
    after,
    written,
  }: Record<"before" | "after", Set<string>> & {
    written: ReadonlyMap<string, string>;
  },
): Promise<void> => {
  const gone = [...before].filter((word) => !after.has(word));
  const added = [...after].filter((word) => !before.has(word));
  const forms = added.map((word) => written.get(word) ?? word);
  if (gone.length > 0) {
    await tx.$executeRaw`UPDATE published_word SET claims = claims - 1 WHERE word = ANY(${gone})`;
  }
  if (added.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO published_word (word, written, claims)
    SELECT word, written, 1 FROM unnest(${added}::text[], ${forms}::text[]) AS added (word, written)
    ON CONFLICT (word) DO UPDATE SET claims = published_word.claims + 1, written = excluded.written`;
};

/** How alike two words have to be to be compared letter by letter: "agnets" and "agents" are 0.27. */
const ALIKE = "0.2";
const MOST_ALIKE = 200;
/** Words of one question that are looked into. */
const MOST_DOUBTS = 6;

/** Published words that look like one. */
const wordsLike = async (db: Database, word: string): Promise<KnownWord[]> => {
  const [, found] = await db.$transaction([
    db.$executeRaw`SELECT set_config('pg_trgm.similarity_threshold', ${ALIKE}, true)`,
    db.$queryRaw<KnownWord[]>`
      SELECT word, written, claims FROM published_word
      WHERE word % ${word} AND claims > 0 AND length(word) BETWEEN ${word.length - 2} AND ${word.length + 2}
      ORDER BY similarity(word, ${word}) DESC, claims DESC LIMIT ${MOST_ALIKE}`,
  ]);
  return found;
};

/** How many claims have a word or one that begins with it. */
const usesOf = async (db: Database, word: string): Promise<number> => {
  const { _sum } = await db.publishedWord.aggregate({
    where: { word: { startsWith: word } },
    _sum: { claims: true },
  });
  return _sum.claims ?? 0;
};

/** What was probably meant by a question that finds little; null where nothing else was. */
export const probablyMeant = async (db: Database, asked: string): Promise<string | null> => {
  const meant = new Map<string, string>();
  for (const word of doubtfulWords(asked).slice(0, MOST_DOUBTS)) {
    const uses = await usesOf(db, word);
    const best = meantBy(word, uses, await wordsLike(db, word));
    if (best) meant.set(word, best.written);
  }
  return meant.size === 0 ? null : respelled(asked, meant);
};
