import type { ReadLanguage } from "../claim-language";
import { compareDecimals } from "./decimal";
import type { Figure } from "./numbers";
import { phraseBooks } from "./phrase-books";
import type { Phrases } from "./phrases";
import type { Comparator } from "./schema";
import type { Span } from "./text-span";

/** What the words around a figure say about it. Offsets are those of the text before it. */
export interface ComparatorReading {
  comparator: Comparator;
  /** A range whose ends are what the value was and became: "rose from 3 to 5". */
  fromTo: boolean;
  /** Where the words of the change begin; what changed may stand before. */
  changeAt: number | null;
  /** What stands between a change and its figure: "cut *unemployment* by 5 %". */
  object: Span | null;
  /** Where the small words before the figure begin; a subject stands before them. */
  leadAt: number;
  /** How much of the text behind the figure was used. */
  taken: number;
}

const ending = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}'])(?:${words})\\s*$`, "iu");
const beginning = (words: string): RegExp => new RegExp(`^[\\s-]*(?:${words})(?![\\p{L}])`, "iu");

interface Patterns {
  bounds: { pattern: RegExp; comparator: Comparator }[];
  boundsAfter: { pattern: RegExp; comparator: Comparator }[];
  filler: RegExp;
  by: RegExp;
  from: RegExp;
  moves: RegExp;
  changes: Change[];
  after: { pattern: RegExp; comparator: Direction }[];
}

type Direction = "increase" | "decrease";

interface Change {
  comparator: Direction;
  kind: "verb" | "verb-with-by" | "noun";
  /** At the end of the text, and anywhere in it. */
  adjacent: RegExp;
  anywhere: RegExp;
}

function change(
  phrases: Phrases,
  comparator: Direction,
  kind: Change["kind"],
  words: string,
): Change {
  const adjacent = ending(`(?:${words})(?:\\s+(?:${phrases.adverbs}))?`);
  const anywhere = new RegExp(`(?<![\\p{L}\\p{M}'])(?:${words})(?![\\p{L}\\p{M}])`, "giu");
  return { comparator, kind, adjacent, anywhere };
}

function patternsOf(phrases: Phrases): Patterns {
  return {
    bounds: phrases.bounds.map(([words, comparator]) => ({ pattern: ending(words), comparator })),
    boundsAfter: phrases.boundsAfter.map(([words, comparator]) => ({
      pattern: beginning(words),
      comparator,
    })),
    filler: ending(phrases.fillers),
    by: ending(phrases.by),
    from: ending(phrases.from),
    moves: ending(phrases.moves),
    changes: [
      change(phrases, "increase", "verb", phrases.rises),
      change(phrases, "decrease", "verb", phrases.falls),
      change(phrases, "increase", "verb-with-by", phrases.risesBy),
      change(phrases, "increase", "noun", phrases.riseNouns),
      change(phrases, "decrease", "noun", phrases.fallNouns),
    ],
    after: [
      { pattern: beginning(phrases.riseAfter), comparator: "increase" },
      { pattern: beginning(phrases.fallAfter), comparator: "decrease" },
    ],
  };
}

const patterns: Record<ReadLanguage, Patterns> = {
  en: patternsOf(phraseBooks.en),
  fr: patternsOf(phraseBooks.fr),
  es: patternsOf(phraseBooks.es),
};

/**
 * Reads the comparator of a figure from its clause: bounds right before or behind it, changes right
 * before it, behind it, or earlier in the clause where "by" leads to the figure. A change outweighs
 * a bound ("rose by more than 5 %" is an increase), because the direction is what is checked first.
 *
 * @param before the clause up to the figure, apostrophes as "'"
 * @param after the text from the figure on, up to the next figure
 */
export function readComparator(
  before: string,
  after: string,
  figure: Pick<Figure, "value" | "upperValue" | "percent">,
  language: ReadLanguage,
): ComparatorReading {
  const book = patterns[language];
  const lead = stripLead(before, book);
  const found = changeBefore(lead, figure.percent, book) ?? changeAfter(lead.rest, after, book);
  const reading = readingOf(before, after, figure, lead, found, book);
  return { ...reading, leadAt: lead.rest.length };
}

function readingOf(
  before: string,
  after: string,
  { value, upperValue }: Pick<Figure, "value" | "upperValue">,
  lead: Lead,
  found: ComparatorReading | null,
  book: Patterns,
): ComparatorReading {
  if (upperValue !== undefined) return readRange(before, lead, { value, upperValue }, found, book);
  if (found) return found;
  const behind = book.boundsAfter.find(({ pattern }) => pattern.test(after));
  return plain(lead.bound ?? behind?.comparator ?? "equal");
}

const plain = (comparator: Comparator): ComparatorReading => ({
  leadAt: 0,
  comparator,
  fromTo: false,
  changeAt: null,
  object: null,
  taken: 0,
});

interface Lead {
  /** The clause without the small words before the figure. */
  rest: string;
  bound: Comparator | null;
  by: boolean;
  /** Any small word was there. */
  filled: boolean;
}

// "by no more than about a" is as long as it gets.
const mostLeadWords = 5;

/** Takes bounds, fillers and currency signs off the end of the clause. */
function stripLead(before: string, book: Patterns): Lead {
  const lead: Lead = { rest: before, bound: null, by: false, filled: false };
  for (let step = 0; step < mostLeadWords; step += 1) {
    const rest = withoutCurrency(lead.rest);
    const bound = book.bounds.find(({ pattern }) => pattern.test(rest));
    const pattern = bound?.pattern ?? book.filler;
    if (!pattern.test(rest)) return { ...lead, rest };
    lead.bound ??= bound?.comparator ?? null;
    lead.by ||= book.by.test(rest);
    lead.filled ||= bound === undefined;
    lead.rest = rest.replace(pattern, "");
  }
  return lead;
}

const withoutCurrency = (before: string): string => before.replace(/(?:US|R|C|A)?[$€£]\s*$/u, "");

function changeBefore(lead: Lead, percent: boolean, book: Patterns): ComparatorReading | null {
  for (const { adjacent, kind, comparator } of book.changes) {
    const match = kind === "verb-with-by" && !lead.by ? null : adjacent.exec(lead.rest);
    if (match) return { ...plain(comparator), changeAt: match.index };
  }
  return distantChange(lead, percent, book);
}

/** The last change named in the clause, if the small words can lead from it to the figure. */
function distantChange(lead: Lead, percent: boolean, book: Patterns): ComparatorReading | null {
  const leadsHere = ({ kind }: Change) => (kind === "noun" ? percent && lead.filled : lead.by);
  const named = book.changes.filter(leadsHere).flatMap(({ anywhere, comparator }) =>
    [...lead.rest.matchAll(anywhere)].map((match) => ({
      comparator,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const last = named.sort((a, b) => b.start - a.start)[0];
  if (!last) return null;
  const object = { start: last.end, end: lead.rest.length };
  return { ...plain(last.comparator), changeAt: last.start, object };
}

function changeAfter(rest: string, after: string, book: Patterns): ComparatorReading | null {
  for (const { pattern, comparator } of book.after) {
    const match = pattern.exec(after);
    if (match) return { ...plain(comparator), changeAt: rest.length, taken: match[0].length };
  }
  return null;
}

function readRange(
  before: string,
  lead: Lead,
  figure: { value: string; upperValue: string },
  found: ComparatorReading | null,
  book: Patterns,
): ComparatorReading {
  const bare = withoutCurrency(before);
  const from = bare.replace(book.from, "");
  const moved = book.moves.exec(from) ?? book.moves.exec(lead.rest);
  if (moved) return { ...plain("equal"), fromTo: true, changeAt: moved.index };
  const falls = compareDecimals(figure.value, figure.upperValue) > 0;
  const verb = book.changes.find(({ kind, adjacent }) => kind === "verb" && adjacent.test(from));
  if (falls || (from !== bare && verb)) {
    const changeAt = verb ? from.search(verb.adjacent) : null;
    return { ...plain("equal"), fromTo: true, changeAt };
  }
  return found ?? plain("between");
}

/** A bound or change behind what is counted: "12 000 agents *au moins*", "500 personas *más*". */
export function comparatorBehind(text: string, language: ReadLanguage): Comparator | null {
  const { boundsAfter, after } = patterns[language];
  return [...boundsAfter, ...after].find(({ pattern }) => pattern.test(text))?.comparator ?? null;
}
