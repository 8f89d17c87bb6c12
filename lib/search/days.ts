import { daysLater } from "@/lib/claims/desk-day";
import { comparators, type DayComparator } from "./operators";
import { spelled } from "./vocabulary";

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** "3d", "-1w"; j, s as French and Spanish abbreviate days and weeks. */
const LATER = /^(?<count>[+-]?\d{1,3})(?<unit>[djws])$/iu;

const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && daysLater(text, 0) === text;

const dayOf = (text: string, today: string): string | null => {
  if (isDay(text)) return text;
  const { count, unit = "" } = LATER.exec(text)?.groups ?? {};
  if (count === undefined) return null;
  return daysLater(today, Number(count) * ("ws".includes(unit.toLowerCase()) ? 7 : 1));
};

/**
 * What is asked of a day: "<3d", ">=2026-01-01", "today", "none"; null where it is none of these.
 *
 * @param today the desk's calendar day, from which "3d" counts
 */
export const readDay = (
  text: string,
  today: string,
  words: ReadonlyMap<string, string>,
): { comparator: DayComparator; day: string | null } | null => {
  const comparator = comparators.find((one) => text.startsWith(one));
  const rest = text.slice(comparator?.length ?? 0);
  const word = words.get(spelled(rest));
  if (word === "none") return comparator ? null : { comparator: "=", day: null };
  const day = word === "today" ? today : dayOf(rest, today);
  return day === null ? null : { comparator: comparator ?? "=", day };
};
