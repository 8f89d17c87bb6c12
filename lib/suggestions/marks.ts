import { type ReadLanguage, readLanguageOf } from "@/lib/claims/claim-language";
import { parseMeasures } from "@/lib/claims/measure/parse-measure";
import type { Measure } from "@/lib/claims/measure/schema";
import type { PartialDate } from "@/lib/claims/partial-date";
import { type Attribution, attributionOf } from "./attribution";
import { patterns } from "./wording/wordings";

/** What is found in a sentence, and what the model and the reasons are made of. */
export type Marks = {
  language: ReadLanguage | null;
  measures: Measure[];
  attribution: Attribution | null;
  words: number;
  figures: number;
  names: number;
  isQuestion: boolean;
  isQuote: boolean;
  /** Addresses, names of accounts and topics, as in posts. */
  handles: number;
  hasDate: boolean;
  compares: boolean;
  tellsCause: boolean;
  negates: boolean;
  isOpinion: boolean;
  judges: boolean;
  isToCome: boolean;
  isOver: boolean;
  firstPerson: boolean;
  secondPerson: boolean;
};

const YEAR = /(?<![\d.,])(?:1[89]|20)\d{2}(?![\d%]|[.,]\d)/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const shapeOf = (text: string) => ({
  words: count(text, /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu),
  figures: count(text, /\d+(?:[.,\s]\d{3})*/gu),
  names: count(text, /(?<=[\p{Ll},;:]\s)\p{Lu}[\p{Ll}\p{M}]/gu),
  isQuestion: /\?["”»’)\s]*$/u.test(text) || text.startsWith("¿"),
  isQuote: /[«»“”"]/u.test(text),
  handles: count(text, /(?:^|[\s(])[@#]\p{L}|https?:\/\/|pic\.twitter|t\.co\//gu),
  hasDate: YEAR.test(text),
});

const unread = {
  compares: false,
  tellsCause: false,
  negates: false,
  isOpinion: false,
  judges: false,
  isToCome: false,
  isOver: false,
  firstPerson: false,
  secondPerson: false,
};

/**
 * Reads one sentence. In a language that is not read (`readLanguages`) only what is the same in all
 * languages is found: figures, names, quotation and question marks.
 *
 * @param language BCP 47 tag
 * @param date when the text was published, by which a period without a year gets one
 */
export const marksOf = (text: string, language: string, date?: PartialDate): Marks => {
  const read = readLanguageOf(language);
  const shape = shapeOf(text);
  if (!read) return { language: null, measures: [], attribution: null, ...shape, ...unread };
  const plain = text.replace(/[’ʼ]/gu, "'");
  const has = patterns[read];
  return {
    language: read,
    measures: parseMeasures(text, language, date ? { date } : {}),
    attribution: attributionOf(text, read),
    ...shape,
    compares: has.comparisons.test(plain),
    tellsCause: has.causes.test(plain),
    negates: has.negations.test(plain),
    isOpinion: has.opinions.test(plain),
    judges: has.judgements.test(plain),
    isToCome: has.toCome.test(plain),
    isOver: has.over.test(plain),
    firstPerson: has.firstPerson.test(plain),
    secondPerson: has.secondPerson.test(plain),
  };
};
