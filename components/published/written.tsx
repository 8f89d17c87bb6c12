import { dateWords, dayWords } from "@/lib/publishing/written-dates";

/** The day something happened, where the desk is. */
export function Day({ moment, timeZone }: { moment: string; timeZone: string }) {
  return <time dateTime={moment}>{dayWords(moment, timeZone)}</time>;
}

/** A date as precise as it is known. */
export function WrittenDate({ date }: { date: string }) {
  return <time dateTime={date}>{dateWords(date)}</time>;
}
