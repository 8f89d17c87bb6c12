import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { type ReadLanguage, readLanguageOf, readLanguages } from "@/lib/claims/claim-language";
import { concepts, phrases } from "./concepts";

const stemmers: Record<ReadLanguage, (word: string) => string> = {
  en: english,
  fr: french,
  es: spanish,
};

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that hold sentences together and tell no claim from another. Negations are read apart (facets). */
const functionWords: Record<ReadLanguage, ReadonlySet<string>> = {
  en: listOf(
    "a an the of to in on and or for is are was were be been being it its this that these those with as by at from he she they we you i his her their our my your not have has had do does did will would can could should may might but if so than then there here what which who whom when where why how all any no nor into about over after before out off again just more most some such only own same too very between s t don now said says say number rate total average per",
  ),
  fr: listOf(
    "le la les un une des de du d l et ou en a au aux est sont ete etait etaient etre avoir ont que qui quoi dont ce cet cette ces il elle ils elles on nous vous je tu se s ne pas plus dans par pour sur avec sans sous mais donc or ni car y c n qu j m t son sa ses leur leurs mon ma mes notre nos votre vos tout tous toute toutes comme si aussi ainsi entre apres avant fait faire non nombre taux total moyenne selon atteint atteindre represente representait eleve",
  ),
  es: listOf(
    "el la los las un una unos unas de del al y o u en a es son fue fueron era eran ser estar esta estan ha han haber hay que quien cual cuyo este esta estos estas ese esa eso se lo le les no mas menos por para con sin sobre bajo pero si su sus mi mis nuestro nuestra tu como tambien entre hasta desde tras antes despues muy ya todo todos toda todas numero tasa total promedio media segun",
  ),
};

/** Words of figures and times, which are compared as figures and times (facets.ts) and not once more as words. */
const measureWords: ReadonlySet<string> = new Set([
  ...readLanguages.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) =>
      new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" })
        .format(Date.UTC(2021, month))
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase(),
    ),
  ),
  ...listOf(
    "year years month months week weeks day days quarter half percent cent hundred thousand million millions billion billions m bn euro euros dollar dollars pound pounds megawatt megawatts gigawatt gigawatts hectare hectares",
  ),
  ...listOf(
    "an ans annee annees mois semaine semaines jour jours trimestre pourcent mille milliard milliards quart tiers moitie dernier derniere deux",
  ),
  ...listOf(
    "ano anos mes meses semana semanas dia dias trimestre ciento cien mil millon millones tercer tercio cuarto mitad hectareas dolar dolares",
  ),
]);

const everyFunctionWord: ReadonlySet<string> = new Set(
  Object.values(functionWords).flatMap((words) => [...words]),
);

/** Lower case without accents and addresses, "#" and "@", "CamelCase" taken apart, typographic marks plain. */
export const folded = (text: string): string =>
  text
    .replace(/(?:https?:\/\/|www\.|pic\.twitter\.com)\S+/gu, " ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}]\p{M}*)\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("’", "'");

const pieces = /\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,\s]\p{N}{3}(?!\p{N}))*(?:[.,]\p{N}+)?/gu;

/** Words and figures in order, figures without separators. */
export const tokensOf = (text: string): string[] =>
  (folded(text).match(pieces) ?? []).map((piece) =>
    /^\p{N}/u.test(piece) ? piece.replace(/[.,\s]/gu, "") : piece,
  );

const isFunctionWord = (word: string, language: ReadLanguage | null): boolean =>
  (language === null ? everyFunctionWord : functionWords[language]).has(word);

const stemOf = (word: string, language: ReadLanguage | null): string =>
  language === null || /\p{N}/u.test(word) ? word : stemmers[language](word);

/** Words of a language and their stems, each with its concept. */
const withStems = (language: ReadLanguage): ReadonlyMap<string, string> =>
  new Map(
    [...concepts[language]].flatMap(([word, concept]) => [
      [word, concept],
      [stemmers[language](word), concept],
    ]),
  );

const conceptStems: Record<ReadLanguage, ReadonlyMap<string, string>> = {
  en: withStems("en"),
  fr: withStems("fr"),
  es: withStems("es"),
};

/** The concept of a word where it has one, marked so that it is no word's stem. */
const conceptOf = (word: string, stem: string, language: ReadLanguage | null): string | null => {
  if (language === null) return null;
  const concept = conceptStems[language].get(word) ?? conceptStems[language].get(stem);
  return concept === undefined ? null : `=${concept}`;
};

/** A word that tells something, as it is compared: by its concept, or else by its stem. */
export type ContentWord = { word: string; key: string };

/** The words of a text that tell something, in order. In a language that is not read, words as they are. */
export const contentWords = (text: string, language: string): ContentWord[] => {
  const read = readLanguageOf(language);
  const plain = phrases.reduce((so, [phrase, words]) => so.replace(phrase, words), folded(text));
  return tokensOf(plain)
    .filter((word) => !isFunctionWord(word, read) && !measureWords.has(word))
    .map((word) => {
      const stem = stemOf(word, read);
      return { word, key: conceptOf(word, stem, read) ?? stem };
    });
};

/** What a statement is found by: stems, which are the same in every statement of a language. */
export const stemsOf = (text: string, language: string): string[] => {
  const read = readLanguageOf(language);
  return tokensOf(text)
    .filter((word) => !isFunctionWord(word, read))
    .flatMap((word) => {
      const stem = stemOf(word, read);
      const concept = conceptOf(word, stem, read);
      return concept === null ? [stem] : [stem, concept];
    });
};

const GRAM = 4;

/** Four letters at a time within each word, by which misspelt and inflected words meet. */
export const gramsOf = (text: string): string[] =>
  tokensOf(text).flatMap((word) => {
    const marked = ` ${word} `;
    if (marked.length <= GRAM) return [marked];
    return Array.from({ length: marked.length - GRAM + 1 }, (_, at) => marked.slice(at, at + GRAM));
  });
