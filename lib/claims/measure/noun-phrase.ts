import type { ReadLanguage } from "../claim-language";
import { phraseBooks } from "./phrase-books";
import type { Phrases } from "./phrases";
import type { Span } from "./text-span";

// An elided word with its apostrophe, or a word with its hyphens and figures ("CO2", "under-18s").
const word = /[\p{L}\p{M}]+'|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-‑.&][\p{L}\p{M}\p{N}]+)*\.?/uy;

// Longer ones have mostly run on into the rest of the sentence.
const mostWords = 8;

const leadOf = (phrases: Phrases): RegExp => new RegExp(`\\s*${phrases.leads}`, "iuy");

const leads: Record<ReadLanguage, RegExp> = {
  en: leadOf(phraseBooks.en),
  fr: leadOf(phraseBooks.fr),
  es: leadOf(phraseBooks.es),
};

/**
 * The noun phrase that begins at `at`: without "of the" and "the number of" before it, up to
 * punctuation or a word that ends it (a preposition, a pronoun, a verb of the table). Heuristic;
 * what it finds is offered to an editor.
 *
 * @returns where it stands; empty when there is none
 */
export function nounPhrase(text: string, at: number, language: ReadLanguage): Span {
  const start = skipLead(text, at, language);
  const phrases = phraseBooks[language];
  let end = start;
  let previous = "";
  let wordAt = start;
  for (let count = 0; count < mostWords; count += 1) {
    const found = wordIn(text, wordAt);
    if (found === null || isStop(found, previous, phrases)) break;
    const inner = isLink(found, phrases) || isAfterLink(found, previous, phrases);
    // A phrase does not end on "of" or "of the".
    if (!inner) end = wordAt + found.length;
    previous = found;
    wordAt = skipSpaces(text, wordAt + found.length);
  }
  return { start, end };
}

function skipLead(text: string, at: number, language: ReadLanguage): number {
  const lead = leads[language];
  lead.lastIndex = at;
  lead.test(text);
  return skipSpaces(text, Math.max(at, lead.lastIndex));
}

function skipSpaces(text: string, at: number): number {
  const spaces = /[ \t\u00a0\u202f]*/uy;
  spaces.lastIndex = at;
  spaces.test(text);
  return spaces.lastIndex;
}

function wordIn(text: string, at: number): string | null {
  word.lastIndex = at;
  const found = word.exec(text)?.[0] ?? null;
  // The full stop belongs to an abbreviation ("U.S.") or ends the sentence.
  return found !== null && /^[^.]+\.$/u.test(found) ? found.slice(0, -1) : found;
}

const isLink = (found: string, phrases: Phrases): boolean =>
  phrases.links.includes(found.toLowerCase());

const isAfterLink = (found: string, previous: string, phrases: Phrases): boolean =>
  phrases.articles.includes(found.toLowerCase()) && isLink(previous, phrases);

const isStop = (found: string, previous: string, phrases: Phrases): boolean =>
  (phrases.stops.includes(found.toLowerCase()) || phrases.stopEndings?.test(found) === true) &&
  !isAfterLink(found, previous, phrases);
