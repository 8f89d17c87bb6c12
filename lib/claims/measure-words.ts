import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { comparatorLabel } from "./labels";
import type { Measure, Period } from "./measure/schema";
import { formatPartialDate } from "./partial-date";

const figure = (text: string): string => {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, "\u202f");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

const figures = ({ value, upperValue, unit }: Measure): string => {
  const both = upperValue === undefined ? figure(value) : `${figure(value)}–${figure(upperValue)}`;
  return unit === "" ? both : `${both}\u00a0${unit}`;
};

const periodWords = ({ from, to }: Period): string =>
  [...new Set([from, to])]
    .filter((day) => day !== undefined)
    .map((day) => formatPartialDate(day, writtenAs[currentLocale()]))
    .join(" → ");

/** A measure on one line: "decrease of 25 % · unaccompanied children · Mexico · March 2021 → May 2021". */
export const measureWords = (measure: Measure): string => {
  const t = translator();
  return [
    `${t(comparatorLabel(measure.comparator))} ${figures(measure)}`,
    measure.counted,
    measure.place,
    measure.period ? periodWords(measure.period) : "",
    measure.baseline ? t("claims.measure.against", { baseline: measure.baseline }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
};
