import { type ReadLanguage, readLanguages } from "@/lib/claims/claim-language";
import { placeNames } from "@/lib/claims/measure/gazetteer";
import { folded } from "./words";

/** Names beside those of CLDR for the same place, and what its people and things are called. */
const others: Record<string, string> = {
  US: "us u.s. usa u.s.a. america american united states etats-unis etasunien americain americaine ee uu eeuu estados unidos estadounidense",
  GB: "uk u.k. britain great britain british england english grande-bretagne britannique angleterre anglais gran bretana britanico inglaterra",
  FR: "french francais francaise francaises frances francesa",
  DE: "german allemand allemande aleman alemana",
  IT: "italian italien italienne italiano italiana",
  ES: "spanish espagnol espagnole espanol espanola",
  PT: "portuguese portugais portugaise portugues portuguesa",
  GR: "greek grec grecque griego griega",
  MX: "mexican mexicain mexicaine mexicano mexicana",
  CN: "chinese chinois chinoise chino china",
  RU: "russian russe ruso rusa",
  UA: "ukrainian ukrainien ukrainienne ucraniano ucraniana",
  CA: "canadian canadien canadienne canadiense",
  BR: "brazilian bresilien bresilienne brasileno brasilena",
  IN: "indian indien indienne indio india",
  JP: "japanese japonais japonaise japones japonesa",
  IL: "israeli israelien israelienne",
  PS: "palestinian palestinien palestinienne palestino palestina gaza",
  EU: "eu european union union europeenne ue union europea",
};

const compass: Record<string, string> = {
  north: "north northern nord norte septentrional",
  south: "south southern sud sur meridional",
  east: "east eastern est este oriental",
  west: "west western ouest oeste occidental",
};

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const codes = letters.flatMap((a) => letters.map((b) => a + b));

/** From a folded name, in any language that is read, to the place's code. */
const codeOf: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>();
  for (const language of readLanguages) {
    const known = new Set(placeNames(language).map(folded));
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = names.of(code)?.replace(/ [(-].*$/u, "");
      if (name && known.has(folded(name))) map.set(folded(name), code);
    }
  }
  return map;
})();

const oneWordOf: ReadonlyMap<string, string> = new Map(
  [...Object.entries(others), ...Object.entries(compass)].flatMap(([code, words]) =>
    words.split(" ").map((word) => [word, code] as const),
  ),
);

const MOST_WORDS = 4;

/** Whether a word by itself names a place, a people or a compass point: it is compared as one, and not as a word. */
export const isPlaceWord = (word: string): boolean => oneWordOf.has(word) || codeOf.has(word);

/** Runs of words from the longest on, so that "united states" is found before "states". */
const named = (words: readonly string[]): Set<string> => {
  const places = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
      const run = words.slice(at, at + length).join(" ");
      const code = codeOf.get(run) ?? (length === 1 ? oneWordOf.get(run) : undefined);
      if (code === undefined) continue;
      places.add(code);
      at += length - 1;
      break;
    }
  }
  return places;
};

/** Proper names behind "in" that no list has: towns, provinces. */
const behindIn: Record<ReadLanguage, RegExp> = {
  en: /\b(?:in|at|across) ((?:\p{Lu}[\p{L}\p{M}'-]+ ?){1,3})/gu,
  fr: /(?<!\p{L})(?:à|en|au|dans le|dans la) ((?:\p{Lu}[\p{L}\p{M}'-]+ ?){1,3})/gu,
  es: /(?<!\p{L})(?:[Ee]n) ((?:\p{Lu}[\p{L}\p{M}'-]+ ?){1,3})/gu,
};

/** The places a statement names, canonical across the languages that are read. */
export const placesIn = (text: string, language: ReadLanguage | null): Set<string> => {
  const words = folded(text).match(/[\p{L}\p{M}][\p{L}\p{M}.'-]*/gu) ?? [];
  const places = named(
    words.map((word) => word.replace(/(?:'s|[.'-]+)$/u, "").replace(/^[ld]'/u, "")),
  );
  if (language === null) return places;
  for (const [, name = ""] of text.matchAll(behindIn[language])) {
    const plain = folded(name).trim();
    if (named(plain.split(" ")).size === 0) places.add(plain);
  }
  return places;
};
