import type { ReadLanguage } from "../claim-language";

/** Names that newspapers use and CLDR does not list. */
const otherNames: Record<ReadLanguage, readonly string[]> = {
  en: [
    ..."US,U.S.,USA,U.S.A.,America,UK,U.K.,Britain,Great Britain,England,Scotland,Wales".split(","),
    ..."EU,European Union,Northern Ireland,Middle East,Latin America,Northern Triangle".split(","),
    ..."Czech Republic,Burma,Turkey,Ivory Coast,West Bank,Gaza,Balkans,Sahel,Holland,Hong Kong,Macau".split(
      ",",
    ),
  ],
  fr: [
    ..."USA,Etats-Unis,Amérique,Grande-Bretagne,Angleterre,Écosse,Pays de Galles".split(","),
    ..."UE,Union européenne,Irlande du Nord,Moyen-Orient,Proche-Orient,Amérique latine".split(","),
    ..."Triangle du Nord,République tchèque,Birmanie,Gaza,Cisjordanie,Balkans,Sahel,Hong Kong,Macao".split(
      ",",
    ),
  ],
  es: [
    ..."EE. UU.,EE.UU.,EE UU,EEUU,EU,Gran Bretaña,Inglaterra,Escocia,Gales,América".split(","),
    ..."UE,Unión Europea,Irlanda del Norte,Oriente Medio,Medio Oriente,América Latina".split(","),
    ..."Latinoamérica,América Central,Triángulo Norte,Triángulo del Norte,República Checa".split(
      ",",
    ),
    ..."Birmania,Gaza,Cisjordania,Sahel,Balcanes,Hong Kong".split(","),
  ],
};

/** UN M49: the continents and their parts that CLDR has names for. */
const regionCodes =
  "002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 142 143 145 150 151 154 155".split(
    " ",
  );

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const countryCodes = letters.flatMap((a) => letters.map((b) => a + b));

// Codes that CLDR names without their being places.
const notPlaces = ["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"];

// More often a person than an island.
const firstNames = ["Dominique", "Maurice"];

/** Names of countries and regions of the world in a language, longest first; from CLDR by Intl. */
export function placeNames(language: ReadLanguage): string[] {
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const listed = [...countryCodes, ...regionCodes]
    .filter((code) => !notPlaces.includes(code))
    .map((code) => names.of(code))
    .filter((name) => name !== undefined)
    // "Myanmar (Burma)", "Congo - Kinshasa"
    .map((name) => name.replace(/ [(-].*$/u, ""));
  const all = [...listed, ...otherNames[language]].map((name) => name.replaceAll("’", "'"));
  const named = all.filter((name) => !firstNames.includes(name));
  return [...new Set(named)].sort((a, b) => b.length - a.length);
}
