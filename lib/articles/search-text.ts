import { wordPieces } from "./words";

/** Groups of three behind whatever a language puts there: "12 000", "12,000", "12.000", "12’000". */
const GROUPED = /(?<![\p{L}\p{N}.,])\d{1,3}(?:[\s.,'’٬]\d{3})+(?!\p{N}|[.,]\d{3})/gu;
const DECIMAL = /(\d)[,٫](?=\d)/gu;
const SHARE =
  /(\d+(?:\.\d+)?)\s*(?:[%٪]|(?:percent|per cent|pour ?cent|por ?cien(?:to)?|prozent)(?!\p{L}))/gu;
/** "U.S.", "É.-U." is left to its letters. */
const INITIALS = /(?<!\p{L})(?:\p{L}\.){2,}(?:\p{L}(?!\p{L}))?/gu;
/** Accents of scripts that are read the same without them; vowel signs of others are letters. */
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu;
const OTHER_DIGITS = /(?!\d)\p{Nd}/gu;
/** A point is part of a figure and of nothing else. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}.]+|(?<!\d)\.|\.(?!\d)/u;

/** Letters that Unicode does not take apart, as a keyboard without them writes them. */
const LIGATURES: Record<string, string> = {
  ß: "ss",
  œ: "oe",
  æ: "ae",
  ø: "o",
  ł: "l",
  đ: "d",
  ı: "i",
};

/** A digit of any script as 0–9; Unicode has each script's ten in a row. */
const plainDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(OTHER_DIGITS, plainDigit)
    .replace(ACCENTS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[ßœæøłđı]/gu, (letter) => LIGATURES[letter] ?? letter);

/**
 * The words and figures of a text as they are searched: lower case, unaccented, "12 000" as 12000,
 * "25 %" as "25 25percent", so that "25%" finds shares and "25" finds both. Words of scripts without
 * spaces are cut apart.
 *
 * The same function reads what is published and what is asked for, so that each way of writing finds
 * every other.
 */
export const searchWords = (text: string): string[] =>
  wordPieces(
    folded(text)
      .replace(GROUPED, (figure) => figure.replace(/\D/gu, ""))
      .replace(DECIMAL, "$1.")
      .replace(SHARE, " $1 $1percent ")
      .replace(INITIALS, (initials) => initials.replaceAll(".", "")),
  )
    .flatMap(({ text: piece }) => piece.split(BETWEEN_WORDS))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What `published_claim.search_text` holds of a claim: the words of everything readers see of it. */
export const searchText = (parts: readonly string[]): string =>
  parts.flatMap(searchWords).join(" ");

/** One thing that is asked for: a word, or words in this order. */
export type SearchTerm = { words: readonly string[]; exact: boolean };

// Straight and typographic quotes; an odd one opens a phrase that goes to the end.
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]?|([^"“”„«»]+)/gu;
const MOST_TERMS = 24;

/** Of a lone share only the share is asked for; in a phrase both stand, as they do in the text. */
const withoutBareShare = (words: string[]): string[] =>
  words.filter((word, at) => words[at + 1] !== `${word}percent`);

/** What somebody typed, taken apart; none where there is no word in it. */
export const searchTerms = (asked: string): SearchTerm[] =>
  [...asked.matchAll(PHRASE)]
    .flatMap(([, phrase, loose]): SearchTerm[] =>
      phrase === undefined
        ? withoutBareShare(searchWords(loose ?? "")).map((word) => ({
            words: [word],
            exact: false,
          }))
        : [{ words: searchWords(phrase), exact: true }],
    )
    .filter(({ words }) => words.length > 0)
    .slice(0, MOST_TERMS);

const SHORTEST_BEGINNING = 3;

/** Words also find what begins with them ("enfant", "enfants"); figures and short words only themselves. */
export const findsBeginnings = (word: string): boolean =>
  !/\d/u.test(word) && word.length >= SHORTEST_BEGINNING;

const joined = (words: readonly string[], operator: string): string =>
  `(${words.map((word) => `'${word}'`).join(operator)})`;

const operandOf = ({ words, exact }: SearchTerm, between: string): string => {
  const [word = ""] = words;
  if (exact) return joined(words, between);
  return findsBeginnings(word) ? `'${word}':*` : `'${word}'`;
};

/**
 * What somebody typed as the text of a PostgreSQL `to_tsquery`, null where there is no word in it. Made
 * of letters and figures alone, so that no operator of theirs gets through.
 */
export const searchQuery = (asked: string): string | null => {
  const terms = searchTerms(asked);
  return terms.length === 0 ? null : terms.map((term) => operandOf(term, " <-> ")).join(" & ");
};

/** One thing that is asked for as the text of a `to_tsquery`, and as far as an index can tell. */
export type TermQuery = { exact: string; loose: string };

/** The same, each thing by itself: an index does not know the order of words. */
export const termQueries = (asked: string): TermQuery[] =>
  searchTerms(asked).map((term) => ({
    exact: operandOf(term, " <-> "),
    loose: operandOf(term, " & "),
  }));

/**
 * What somebody is still typing, word by word: the last may be the beginning of any. `exact` finds words in
 * the statement or the claimant's name, `loose` anywhere.
 */
export const beginningQueries = (typed: string): TermQuery[] => {
  const words = searchTerms(typed).flatMap((term) => term.words);
  return words.map((word, at) => {
    const begins = at === words.length - 1 || findsBeginnings(word);
    return begins
      ? { exact: `'${word}':*A`, loose: `'${word}':*` }
      : { exact: `'${word}':A`, loose: `'${word}'` };
  });
};
