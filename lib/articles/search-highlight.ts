import { findsBeginnings, type SearchTerm, searchWords } from "./search-text";
import { wordPieces } from "./words";

/** A part of a text, and whether it is something that was looked for. Parts join to the text. */
export type HighlightedPart = { text: string; hit: boolean };

/** Words of a text as they are searched, and where they stand in it (UTF-16 offsets). */
type Token = { words: string[]; from: number; to: number };
type Range = Pick<Token, "from" | "to">;

/** A figure as it may be written, with its groups, its decimals and what makes it a share. */
const FIGURE =
  /(?<![\p{L}\p{N}.,])(?:\p{Nd}{1,3}(?:[\s.,'’٬]\p{Nd}{3})+(?!\p{N})|\p{Nd}+)(?:[.,٫]\p{Nd}+)?(?:\s*(?:[%٪]|(?:percent|per cent|pour ?cent|por ?cien(?:to)?|prozent)(?!\p{L})))?/giu;

const tokenOf = (text: string, from: number): Token => ({
  words: searchWords(text),
  from,
  to: from + text.length,
});

const wordsBetween = (text: string, from: number, to: number): Token[] =>
  wordPieces(text.slice(from, to))
    .filter(({ isWord }) => isWord)
    .map((piece) => tokenOf(piece.text, from + piece.at));

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let done = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    tokens.push(...wordsBetween(text, done, index), tokenOf(figure, index));
    done = index + figure.length;
  }
  return [...tokens, ...wordsBetween(text, done, text.length)];
};

const finds = ({ words: [asked = ""], exact }: SearchTerm, word: string): boolean =>
  word === asked || (!exact && findsBeginnings(asked) && word.startsWith(asked));

const singles = (tokens: readonly Token[], term: SearchTerm): Range[] =>
  tokens.filter(({ words }) => words.some((word) => finds(term, word)));

const phrases = (tokens: readonly Token[], { words: asked }: SearchTerm): Range[] => {
  const words = tokens.flatMap((token) => token.words.map((word) => ({ word, token })));
  return words.flatMap(({ token: { from } }, at) => {
    const run = words.slice(at, at + asked.length);
    const last = run.at(-1);
    const same = last && asked.every((word, index) => run[index]?.word === word);
    return same ? [{ from, to: last.token.to }] : [];
  });
};

const joined = (ranges: readonly Range[]): Range[] => {
  const done: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const before = done.at(-1);
    if (before && range.from < before.to) before.to = Math.max(before.to, range.to);
    else done.push({ ...range });
  }
  return done;
};

/** Takes a text apart at what was looked for, by the rules it was found by. */
export const highlighted = (text: string, terms: readonly SearchTerm[]): HighlightedPart[] => {
  const tokens = tokensOf(text);
  const hits = joined(
    terms.flatMap((term) =>
      term.words.length > 1 ? phrases(tokens, term) : singles(tokens, term),
    ),
  );
  const parts = hits.flatMap(({ from, to }, at) => [
    { text: text.slice(hits[at - 1]?.to ?? 0, from), hit: false },
    { text: text.slice(from, to), hit: true },
  ]);
  parts.push({ text: text.slice(hits.at(-1)?.to ?? 0), hit: false });
  return parts.filter((part) => part.text !== "");
};

/** Characters shown on either side of what was found. */
const AROUND = 90;

/** Cut at a word's end, with a sign that there is more. */
const cutBefore = (text: string): string => {
  if (text.length <= AROUND) return text;
  const tail = text.slice(-AROUND);
  return `…${tail.slice(tail.indexOf(" ") + 1)}`;
};

const cutAfter = (text: string): string => {
  if (text.length <= AROUND) return text;
  const head = text.slice(0, AROUND);
  return `${head.slice(0, Math.max(1, head.lastIndexOf(" ")))}…`;
};

/** The first thing that was looked for, with a little of the text on either side. */
export const aroundHit = (parts: readonly HighlightedPart[]): HighlightedPart[] => {
  const at = parts.findIndex(({ hit }) => hit);
  return parts.slice(Math.max(0, at - 1), at + 2).map((part, index) => {
    if (part.hit) return part;
    return { ...part, text: index === 0 && at > 0 ? cutBefore(part.text) : cutAfter(part.text) };
  });
};
