import { formatPartialDate, isPartialDate } from "@/lib/claims/partial-date";
import { dateFormat } from "@/lib/platform/date-format";
import { currentLocale, writtenAs } from "@/lib/platform/locale";

/** A date as precise as it is known, in words: "June 2021". What is no date is given back as it is. */
export const dateWords = (date: string): string =>
  isPartialDate(date) ? formatPartialDate(date, writtenAs[currentLocale()]) : date;

/** The day of a moment (ISO 8601, UTC) where the desk is, in words: "23 November 2026". */
export const dayWords = (moment: string, timeZone: string): string =>
  dateFormat(writtenAs[currentLocale()], { dateStyle: "long", timeZone }).format(new Date(moment));
