import type { ReadLanguage } from "./claim-language";

/**
 * Names and usual abbreviations of the months as people write them, January first. Checked against
 * what Intl.DateTimeFormat writes by the tests of partial dates.
 */
export const monthNames: Record<ReadLanguage, readonly (readonly string[])[]> = {
  en: [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ],
  fr: [
    ["janvier", "janv"],
    ["février", "fevrier", "févr", "fevr", "fév"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["août", "aout"],
    ["septembre", "sept"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["décembre", "decembre", "déc", "dec"],
  ],
  es: [
    ["enero", "ene"],
    ["febrero", "feb"],
    ["marzo", "mar"],
    ["abril", "abr"],
    ["mayo", "may"],
    ["junio", "jun"],
    ["julio", "jul"],
    ["agosto", "ago"],
    ["septiembre", "setiembre", "sept", "sep", "set"],
    ["octubre", "oct"],
    ["noviembre", "nov"],
    ["diciembre", "dic"],
  ],
};

/** The month that a name or abbreviation means, 1 to 12, whatever its case and final full stop. */
export function monthNumber(name: string, language: ReadLanguage): number | null {
  const bare = name.normalize("NFC").toLowerCase().replace(/\.$/u, "");
  const index = monthNames[language].findIndex((names) => names.includes(bare));
  return index === -1 ? null : index + 1;
}
