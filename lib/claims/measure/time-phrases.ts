import type { ReadLanguage } from "../claim-language";

/** How a language places things in time; insides of regular expressions, apostrophes as "'". */
export interface TimePhrases {
  /** Before the first and between the two dates of a range. */
  rangeBefore: string;
  rangeBetween: string;
  /** Between two dates only where "between" stands before the first. */
  between: string;
  and: string;
  /** Between the date and the earlier one it is compared with: "in May *than in* March". */
  than: string;
  /** Also words that compare with a time before: "than in 2010". */
  since: string;
  until: string;
  at: string;
  /** Before a year only if no noun follows, for "de 2000 personnes" is no date. */
  of: string;
  /** Words for spans before today, in months back from the month of the claim. */
  relative: readonly (readonly [words: string, unit: "year" | "month", back: number])[];
  /** First to fourth, and what they are counted in. */
  ordinals: readonly string[];
  quarter: string;
  half: string;
  /** With the number in a group `count` and the unit in `unit`. */
  durations: readonly string[];
  /** Units of durations that are counted in months. */
  month: string;
  year: string;
}

const english: TimePhrases = {
  rangeBefore: "from|between|(?:from|between) (?:early|mid|late)|since",
  rangeBetween: "to|through|until|till|to (?:early|mid|late)|[-–—]",
  between: "between",
  and: "and",
  than: "than in|than|compared (?:with|to)|versus|against|from",
  since:
    "since|as of|starting in|since (?:early|mid|late)|beginning in|than in|compared (?:with|to)|versus",
  until: "until|till|by|up to|before|through|by the end of",
  at: "in|during|throughout|on|early|late|mid|in mid|the end of|the start of|the beginning of|the month of|the year|as recently as|in the year|\\(",
  of: "of|for|from",
  relative: [
    ["last year", "year", 1],
    ["(?:this|the current) year", "year", 0],
    ["last month", "month", 1],
    ["this month", "month", 0],
  ],
  ordinals: ["first|Q1|1st", "second|Q2|2nd", "third|Q3|3rd", "fourth|Q4|4th"],
  quarter: "quarter",
  half: "half",
  durations: [
    "(?:in|within|over|during|for|throughout) (?:(?:just|only|about|under|less than|more than|the|last|past|the last|the past) ){0,2}(?<count>[\\p{L}\\d-]+) (?<unit>years?|months?|weeks?|days?|hours?|minutes?)",
    "(?:the )?(?:last|past) (?<count>[\\p{L}\\d-]+) (?<unit>years?|months?|weeks?|days?|hours?|minutes?)",
    "(?<count>[\\p{L}\\d-]+) (?<unit>years?|months?|weeks?|days?|hours?|minutes?) (?:ago|earlier)",
  ],
  month: "month",
  year: "year",
};

const french: TimePhrases = {
  rangeBefore: "de|d'|du|entre|depuis|entre le|de début|de fin|depuis le",
  rangeBetween: "à|au|jusqu'à|jusqu'en|jusqu'au|à fin|[-–—]",
  between: "entre|entre le",
  and: "et|et le",
  than: "qu'en|qu'au mois de|par rapport à|contre|comparé à|face à",
  since:
    "depuis|dès|à partir de|à partir du|à compter de|depuis le|depuis début|depuis fin|depuis l'année|qu'en|par rapport à|comparé à",
  until: "jusqu'en|jusqu'à|jusqu'au|d'ici|d'ici à|d'ici fin|d'ici au|avant|avant fin",
  at: "en|au cours de|durant|pendant|au mois de|du mois de|mois de|début|fin|mi-|à la mi-|le|l'année|l'an|courant|\\(|dès",
  of: "de|d'|du",
  relative: [
    ["l'an (?:dernier|passé)|l'année (?:dernière|passée|précédente)", "year", 1],
    ["cette année", "year", 0],
    ["le mois (?:dernier|passé)", "month", 1],
    ["ce mois-ci", "month", 0],
  ],
  ordinals: [
    "premier|1er|T1",
    "deuxième|second|2e|2ème|T2",
    "troisième|3e|3ème|T3",
    "quatrième|4e|4ème|T4",
  ],
  quarter: "trimestre",
  half: "semestre",
  durations: [
    "(?:en|dans|depuis|pendant|durant|sur|il y a|ces|au cours des|les|des) (?:(?:seulement|moins de|plus de|près de|à peine|les|ces) ){0,2}(?<count>[\\p{L}\\d-]+) (?:(?:derniers|dernières|prochains|prochaines) )?(?<unit>ans?|années?|mois|semaines?|jours?|heures?|minutes?)",
  ],
  month: "mois",
  year: "an",
};

const spanish: TimePhrases = {
  rangeBefore: "de|del|desde|entre|desde el|entre el|de finales de|de principios de",
  rangeBetween: "a|al|hasta|hasta el|a finales de|[-–—]",
  between: "entre|entre el",
  and: "y|y el",
  than: "que en|frente a|respecto a|en comparación con|comparado con|contra",
  since:
    "desde|a partir de|a partir del|desde el|desde el año|desde principios de|desde finales de|que en|frente a|respecto a|en comparación con",
  until: "hasta|hasta el|antes de|antes del|para|hasta finales de",
  at: "en|durante|el|en el|a finales de|a principios de|a mediados de|el mes de|mes de|el año|año|en el año|\\(",
  of: "de|del",
  relative: [
    ["el año pasado|el pasado año", "year", 1],
    ["este año", "year", 0],
    ["el mes pasado|el pasado mes", "month", 1],
    ["este mes", "month", 0],
  ],
  ordinals: ["primer|1er", "segundo|2º", "tercer|3er", "cuarto|4º"],
  quarter: "trimestre",
  half: "semestre",
  durations: [
    "(?:en|durante|desde hace|hace|por|en los|en las|los|las|dentro de) (?:(?:solo|sólo|apenas|menos de|más de|los|las|últimos|últimas) ){0,2}(?<count>[\\p{L}\\d-]+) (?:(?:últimos|últimas) )?(?<unit>años?|mes(?:es)?|semanas?|días?|horas?|minutos?)",
  ],
  month: "mes",
  year: "año",
};

export const timePhrases: Record<ReadLanguage, TimePhrases> = {
  en: english,
  fr: french,
  es: spanish,
};
