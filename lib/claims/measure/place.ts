import type { ReadLanguage } from "../claim-language";
import { placeNames } from "./gazetteer";
import { type Span, slice, spansOf } from "./text-span";

/** Forms a place takes in a sentence, the most telling first. */
interface PlacePatterns {
  /** "frontière sud des États-Unis", "southern Mexico" */
  parts: RegExp;
  /** A country or region behind "in", "au", "of". */
  located: RegExp;
  /** A country or region anywhere. */
  named: RegExp;
  /** Any other proper name behind "in": "in California". */
  other: RegExp;
}

const escaped = (name: string): string => name.replace(/[.()[\]*+?^$|\\]/gu, "\\$&");

const before = "(?<![\\p{L}\\p{M}\\d])";
const behind = "(?![\\p{L}\\p{M}])";

/** Either case of the first letter. */
const begun = (words: string): string =>
  words.replace(/(?<![\p{L}\\])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);

const properName = "\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'-]*(?: \\p{Lu}\\p{Ll}[\\p{L}\\p{M}'-]*){0,2}";

function patternsOf(
  language: ReadLanguage,
  words: { parts: (name: string) => string[]; in: string; of: string; article: string },
): PlacePatterns {
  const name = `(?:${placeNames(language).map(escaped).join("|")})`;
  const lead = (leads: string) => `(?<=${before}${begun(leads)}(?:${words.article})?)`;
  return {
    parts: new RegExp(`${before}(?:${words.parts(name).join("|")})${behind}`, "gu"),
    located: new RegExp(`${lead(`(?:${words.in}|${words.of})`)}${name}${behind}`, "gu"),
    named: new RegExp(`${before}${name}${behind}`, "gu"),
    other: new RegExp(`${lead(words.in)}${properName}${behind}`, "gu"),
  };
}

const english = () => {
  const side = begun("(?:north|south|east|west)");
  const sides = `(?:${side}(?:-?(?:east|west))?|${begun("central")})`;
  const adjective = `(?:${side}(?:-?(?:east|west))?ern|${sides})`;
  return patternsOf("en", {
    parts: (name) => [
      `(?:${name}(?:'s)?[ –-](?:${name} )?)?(?:${adjective} )${begun("border")}s?(?: (?:of|with) (?:the )?${name})?`,
      `(?:${name}[ –-]${name} )${begun("border")}`,
      `${begun("border")}s? (?:of|with|between) (?:the )?${name}(?: and (?:the )?${name})?`,
      `${adjective} ${name}`,
      `${sides} of (?:the )?${name}`,
    ],
    in: "(?:in|across|throughout|inside|within)\\s",
    of: "(?:at|of|from)\\s",
    article: "the\\s",
  });
};

const french = () => {
  const side = begun("(?:nord|sud|est|ouest|nord-est|nord-ouest|sud-est|sud-ouest|centre)");
  const of = "(?:du |des |de la |de l'|de |d')";
  return patternsOf("fr", {
    parts: (name) => [
      `${begun("frontière")}s? (?:${side}|\\p{Ll}+o-\\p{Ll}+)(?: ${of}${name})?`,
      `${begun("frontière")}s? (?:${of}|(?:avec|entre) (?:le |la |les |l')?)${name}(?: et (?:le |la |les |l')?${name})?`,
      `${side} ${of}${name}`,
    ],
    in: "(?:en|au|aux|à|dans)\\s",
    of: "(?:(?:du|de|des)\\s|d')",
    article: "le\\s|la\\s|les\\s|l'",
  });
};

const spanish = () => {
  const side = begun(
    "(?:norte|sur|este|oeste|noreste|noroeste|sureste|suroeste|sudeste|sudoeste|centro)",
  );
  const of = "(?:del |de los |de la |de )";
  return patternsOf("es", {
    parts: (name) => [
      `${begun("frontera")}s? ${side}(?: ${of}${name})?`,
      `${begun("frontera")}s? (?:${of}|(?:con|entre) (?:el |la |los )?)${name}(?: (?:y|con) (?:el |la |los )?${name})?`,
      `${side} ${of}${name}`,
    ],
    in: "en\\s",
    of: "(?:de|del|por)\\s",
    article: "el\\s|la\\s|los\\s|las\\s|todo\\s|toda\\s",
  });
};

const makers: Record<ReadLanguage, () => PlacePatterns> = {
  en: english,
  fr: french,
  es: spanish,
};

// A few hundred names each: made when a language is first met.
const made = new Map<ReadLanguage, PlacePatterns>();

function patternsFor(language: ReadLanguage): PlacePatterns {
  const patterns = made.get(language) ?? makers[language]();
  made.set(language, patterns);
  return patterns;
}

/**
 * The place that a figure most likely speaks of, in the words of the sentence: a part of a country
 * or a border rather than a country, one behind "in" rather than one that is only named, and of
 * those the nearest, behind the figure first. Heuristic; offered to an editor.
 *
 * @param text the sentence, apostrophes as "'", dates blotted out
 * @returns null when the sentence names none
 */
export function placeNear(text: string, figure: Span, language: ReadLanguage): Span | null {
  const { parts, located, named, other } = patternsFor(language);
  for (const pattern of [parts, located, other]) {
    const nearest = nearestTo(spansOf(text, pattern), figure);
    if (nearest) return nearest;
  }
  // One country alone is where it happens; of several, any could be.
  const names = spansOf(text, named);
  const different = new Set(names.map((span) => slice(text, span)));
  return different.size === 1 ? (names[0] ?? null) : null;
}

function nearestTo(spans: readonly Span[], figure: Span): Span | null {
  const behindFigure = spans.find((span) => span.start >= figure.end);
  return behindFigure ?? spans.findLast((span) => span.end <= figure.start) ?? null;
}
