/** A unit behind a figure: what it is called in a measure, and how much of the text it took. */
export interface UnitReading {
  unit: string;
  taken: number;
  /** Money may be followed by "in aid", "d'aide". */
  money: boolean;
}

/** Units as people write them in the three languages; the longer form first. */
const units: readonly (readonly [words: string, unit: string])[] = [
  ["percentage points?|points? de pourcentage|puntos? porcentuales?|pp", "pp"],
  ["‰|per thousand|per mille|pour mille|por mil", "‰"],
  ["euros?|€|EUR", "EUR"],
  ["(?:US|U\\.S\\.) dollars|dollars américains|dólares estadounidenses|USD|US\\$", "USD"],
  ["pounds sterling|livres sterling|libras esterlinas|£|GBP", "GBP"],
  ["pesos mexicanos|MXN", "MXN"],
  ["francs suisses|Swiss francs|CHF", "CHF"],
  ["yens?|yenes|¥|JPY", "JPY"],
  ["dollars?|dólares|\\$", "$"],
  ["pesos?", "pesos"],
  ["square kilomet(?:er|re)s|kilomètres carrés|kilómetros cuadrados|km²|km2", "km²"],
  ["kilomet(?:er|re)s|kilomètres|kilómetros|km", "km"],
  ["miles?|millas?", "mi"],
  ["met(?:er|re)s|mètres|metros|m", "m"],
  ["hectares?|hectáreas|ha", "ha"],
  ["acres?", "acre"],
  ["kilograms?|kilogrammes?|kilos?|kilogramos|kg", "kg"],
  ["(?:metric )?tons?|tonnes?|toneladas?|t", "t"],
  ["grams?|grammes?|gramos|g", "g"],
  ["lit(?:er|re)s|litros|L", "L"],
  ["barrels|barils|barriles", "barrel"],
  ["TWh", "TWh"],
  ["GWh", "GWh"],
  ["MWh", "MWh"],
  ["kWh", "kWh"],
  ["GW|gigawatts?", "GW"],
  ["MW|megawatts?|mégawatts?|megavatios?", "MW"],
  ["degrees celsius|degrés(?: celsius)?|grados(?: celsius| centígrados)?|°\\s?C", "°C"],
  ["degrees fahrenheit|°\\s?F", "°F"],
  ["years?|ans|années|años?", "year"],
  ["months?|mois|mes(?:es)?", "month"],
  ["weeks?|semaines?|semanas?", "week"],
  ["days?|jours?|días?", "day"],
  ["hours?|heures?|horas?", "hour"],
  ["minutes?|minutos?", "minute"],
  ["points?|puntos?", "point"],
];

const money = ["EUR", "USD", "GBP", "MXN", "CHF", "JPY", "$", "pesos"];

// A short unit is written as it is; spelled-out ones may begin a headline.
const patterns = units.map(([words, unit]) => ({
  pattern: new RegExp(
    `^\\s?(?:d'|de )?-?(?:${words})(?![\\p{L}\\d²³])`,
    /^[\p{L} ]{1,2}$/u.test(words) ? "u" : "iu",
  ),
  unit,
}));

const signs: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", "¥": "JPY", US$: "USD" };

/**
 * The unit of a figure: its percent sign, the currency sign before it, or the unit behind it. Empty
 * when things are simply counted. A dollar is the one of the country that the language tag names
 * ("es-MX": MXN), and the American one without.
 */
export function readUnit(
  before: string,
  after: string,
  percent: boolean,
  language: string,
): UnitReading {
  if (percent) return percentOf(after);
  const sign = /(?:US)?[$€£¥](?=\s?$)/u.exec(before)?.[0];
  if (sign) {
    const unit = signs[sign] ?? dollarOf(language);
    return { unit, taken: 0, money: true };
  }
  for (const { pattern, unit } of patterns) {
    const match = pattern.exec(after);
    if (match) return behindFigure(unit, match[0].length, language);
  }
  return { unit: "", taken: 0, money: false };
}

/** A share of the national product is a unit of its own, not a share of something counted. */
function percentOf(after: string): UnitReading {
  const product = /^ (?:of GDP|du PIB|del PIB)(?!\p{L})/u.exec(after);
  return { unit: product ? `%${product[0]}` : "%", taken: product?.[0].length ?? 0, money: false };
}

function behindFigure(unit: string, taken: number, language: string): UnitReading {
  return { unit: unit === "$" ? dollarOf(language) : unit, taken, money: money.includes(unit) };
}

const dollars: Readonly<Record<string, string>> = {
  ...{ CA: "CAD", AU: "AUD", NZ: "NZD", MX: "MXN", AR: "ARS", CL: "CLP", CO: "COP" },
};

function dollarOf(language: string): string {
  const region = /^[a-z]{2,3}[-_]([A-Z]{2})\b/u.exec(language)?.[1] ?? "";
  return dollars[region] ?? "USD";
}
