import { findsBeginnings, type SearchTerm, type TermQuery } from "./search-text";

/** Letters of scripts without spaces, which `search_words()` in the database sets apart; kept the same there. */
const UNSPACED =
  /[\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81-\u0EB0\u0EB2\u0EB3\u0EBD-\u0EC6\u1000-\u102A\u103F\u1780-\u17B3\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]/gu;

/** A word of `searchWords` as the desk's vectors have it. */
export const deskWords = (word: string): string[] =>
  word.replaceAll("ς", "σ").replace(UNSPACED, " $&").trim().split(" ");

/** Where a word has to stand: A to D of `search_vector()`; "" anywhere. */
export type Weight = "" | "A" | "B" | "C" | "D";

const marked = (word: string, begins: boolean, weight: Weight): string =>
  begins || weight ? `'${word}':${begins ? "*" : ""}${weight}` : `'${word}'`;

/**
 * What somebody asks for as the text of a `to_tsquery` on one of the desk's vectors, and as far as an index
 * can tell.
 *
 * @param unfinished the last word is still being typed, and may be the beginning of any
 */
export const deskTerm = (
  { words, exact }: SearchTerm,
  { weight = "", unfinished = false }: { weight?: Weight; unfinished?: boolean } = {},
): TermQuery => {
  const parts = words.flatMap(deskWords);
  const [word = ""] = words;
  const begins = !exact && (unfinished || findsBeginnings(word));
  const operands = parts.map((part, at) => marked(part, begins && at === parts.length - 1, weight));
  if (operands.length === 1) return { exact: operands[0] ?? "", loose: operands[0] ?? "" };
  return { exact: `(${operands.join(" <-> ")})`, loose: `(${operands.join(" & ")})` };
};
