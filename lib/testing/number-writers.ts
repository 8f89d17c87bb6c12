/**
 * Writers of whole numbers from 0 to 999,999,999 in words, made from school grammar and not from
 * the tables of the reader they test.
 */

const tail = (rest: number, between: string, write: (n: number) => string): string =>
  rest === 0 ? "" : `${between}${write(rest)}`;

const englishOnes =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const englishTens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const over = (n: number, by: number): number => Math.floor(n / by);

function englishBelow100(n: number): string {
  if (n < 20) return englishOnes[n] ?? "";
  return `${englishTens[over(n, 10) - 2]}${tail(n % 10, "-", englishBelow100)}`;
}

/** "two hundred and five thousand and seven" */
export function inEnglish(n: number): string {
  if (n < 100) return englishBelow100(n);
  if (n < 1e3) return `${inEnglish(over(n, 100))} hundred${tail(n % 100, " and ", inEnglish)}`;
  if (n < 1e6) return `${inEnglish(over(n, 1e3))} thousand${tail(n % 1e3, " ", inEnglish)}`;
  return `${inEnglish(over(n, 1e6))} million${tail(n % 1e6, " ", inEnglish)}`;
}

const frenchOnes =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const frenchTens = "vingt trente quarante cinquante soixante".split(" ");

function frenchBelow80(n: number): string {
  if (n < 20) return frenchOnes[n] ?? "";
  const ten = Math.min(over(n, 10), 6);
  const rest = n - ten * 10;
  return `${frenchTens[ten - 2]}${tail(rest, rest % 10 === 1 ? " et " : "-", frenchBelow80)}`;
}

/** Below a thousand; vingt and cent take their s only where nothing but a million follows. */
function frenchBelow1000(n: number, plural: boolean): string {
  const s = plural ? "s" : "";
  if (n < 80) return frenchBelow80(n);
  if (n < 100) return n === 80 ? `quatre-vingt${s}` : `quatre-vingt-${frenchBelow80(n - 80)}`;
  const hundreds = over(n, 100);
  const head = hundreds === 1 ? "cent" : `${frenchOnes[hundreds]} cent${n % 100 === 0 ? s : ""}`;
  return `${head}${tail(n % 100, " ", (rest) => frenchBelow1000(rest, plural))}`;
}

/** "deux cent cinq mille sept" */
export function inFrench(n: number): string {
  if (n < 1e3) return frenchBelow1000(n, true);
  if (n < 2e3) return `mille${tail(n % 1e3, " ", inFrench)}`;
  if (n < 1e6)
    return `${frenchBelow1000(over(n, 1e3), false)} mille${tail(n % 1e3, " ", inFrench)}`;
  const name = n < 2e6 ? "million" : "millions";
  return `${inFrench(over(n, 1e6))} ${name}${tail(n % 1e6, " ", inFrench)}`;
}

const spanishOnes =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve".split(
    " ",
  );
const spanishTens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const spanishHundreds =
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos".split(
    " ",
  );

function spanishBelow1000(n: number): string {
  if (n < 30) return spanishOnes[n] ?? "";
  if (n < 100) return `${spanishTens[over(n, 10) - 3]}${tail(n % 10, " y ", spanishBelow1000)}`;
  if (n === 100) return "cien";
  return `${spanishHundreds[over(n, 100) - 1]}${tail(n % 100, " ", spanishBelow1000)}`;
}

/** "Uno" is shortened before mil and millones. */
const shortened = (words: string): string =>
  words.replace(/veintiuno$/u, "veintiún").replace(/(?<!\p{L})uno$/u, "un");

/** "doscientos cinco mil siete" */
export function inSpanish(n: number): string {
  if (n < 1e3) return spanishBelow1000(n);
  if (n < 2e3) return `mil${tail(n % 1e3, " ", inSpanish)}`;
  if (n < 1e6) return `${shortened(inSpanish(over(n, 1e3)))} mil${tail(n % 1e3, " ", inSpanish)}`;
  const name = n < 2e6 ? "millón" : "millones";
  return `${shortened(inSpanish(over(n, 1e6)))} ${name}${tail(n % 1e6, " ", inSpanish)}`;
}
