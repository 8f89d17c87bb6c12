import { searchWords } from "@/lib/articles/search-text";
import type { Database } from "@/lib/platform/database/client";

/** A published claim that a passage may speak of. */
export type Candidate = { publicationId: string; statement: string; language: string };

const FIGURE = /^\d/u;
/** Shorter words say little of what a sentence is about. */
const TELLING = 4;
/** Words that a passage is looked for by, the rarest ones. */
const MOST_WORDS = 12;
/** As many claims may have these words together: reading more takes time and finds little. */
const MOST_CLAIMS = 1_000;
/** A figure counts only beside one of so many words; by itself "2021" is in every other claim. */
const BESIDE_FIGURES = 4;

/** The words of a passage, those that the fewest published claims have first. */
const rarestFirst = async (db: Database, words: readonly string[]) => {
  const counted = await db.publishedWord.findMany({
    where: { word: { in: [...words] } },
    select: { word: true, claims: true },
  });
  const claims = new Map(counted.map((one) => [one.word, one.claims]));
  return words
    .map((word) => ({ word, claims: claims.get(word) ?? 0 }))
    .toSorted((a, b) => a.claims - b.claims || b.word.length - a.word.length)
    .slice(0, MOST_WORDS);
};

const joined = (words: readonly string[], operator: string): string =>
  words.map((word) => `'${word}'`).join(operator);

/** Text of a `to_tsquery` for what shares rare words with a passage, or a figure and a word; null for none. */
const rarely = (
  words: readonly { word: string; claims: number }[],
  figures: readonly string[],
): string | null => {
  let read = 0;
  const rare = words.filter((one) => {
    read += one.claims;
    return read <= MOST_CLAIMS;
  });
  const beside = joined(
    words.slice(0, BESIDE_FIGURES).map(({ word }) => word),
    " | ",
  );
  const operands = [
    ...rare.map(({ word }) => `'${word}'`),
    // None is rare: then those that have the two rarest together.
    ...(rare.length === 0 && words.length > 1
      ? [
          `(${joined(
            words.slice(0, 2).map(({ word }) => word),
            " & ",
          )})`,
        ]
      : []),
    ...(figures.length > 0 && beside ? [`((${joined(figures, " | ")}) & (${beside}))`] : []),
  ];
  return operands.length === 0 ? null : operands.join(" | ");
};

/** Published claims that share telling words with a passage, in no order that means anything. */
export const sharingWords = async (db: Database, passage: string): Promise<Candidate[]> => {
  const all = [...new Set(searchWords(passage))];
  const words = await rarestFirst(
    db,
    all.filter((word) => !FIGURE.test(word) && word.length >= TELLING),
  );
  const asked = rarely(
    words,
    all.filter((word) => FIGURE.test(word)),
  );
  if (asked === null) return [];
  return db.$queryRaw<Candidate[]>`
    SELECT publication_id AS "publicationId", statement, language FROM published_claim
    WHERE search @@ to_tsquery('simple', ${asked}) AND NOT retracted
    ORDER BY published_at DESC LIMIT ${MOST_CLAIMS}`;
};
