import { isPartialDate } from "@/lib/claims/partial-date";

/** Spans that figures are asked of; `own` has days of its own. */
export const periodKinds = ["month", "quarter", "year", "all", "own"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** What a page shows unless it is asked for another. */
const usual = "year" satisfies PeriodKind;

/** Days at the desk, both included; null where a side is open. */
export type Span = { from: string | null; to: string | null };

export type Period = Span & {
  kind: PeriodKind;
  /** Days were asked for that are none, or the last before the first: the usual period stands in for them. */
  wrong: boolean;
};

/** As an address has it. */
export type AskedPeriod = { period: string; from: string; to: string };

const months: Record<Exclude<PeriodKind, "month" | "all" | "own">, number> = {
  quarter: 3,
  year: 12,
};

/** 30 days with today. */
const MONTH = 30;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const daysBefore = (today: string, days: number): string =>
  dayOf(new Date(Date.parse(today) - days * 86_400_000));

/** The day after the same day so many months ago, or after the last of that month. */
const monthsBefore = (today: string, back: number): string => {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - back, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1 - back, Math.min(day, last) + 1)));
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && isPartialDate(text);

const spanOf = (kind: Exclude<PeriodKind, "own">, today: string): Span => {
  if (kind === "all") return { from: null, to: null };
  if (kind === "month") return { from: daysBefore(today, MONTH - 1), to: today };
  return { from: monthsBefore(today, months[kind]), to: today };
};

/** The period an address asks for, from where the desk is today. */
export const periodOf = ({ period, from, to }: AskedPeriod, today: string): Period => {
  const kind = periodKinds.find((one) => one === period) ?? usual;
  if (kind !== "own") return { kind, wrong: false, ...spanOf(kind, today) };
  const sound = [from, to].every((day) => day === "" || isDay(day));
  if (!sound || (from !== "" && to !== "" && from > to)) {
    return { kind, wrong: true, ...spanOf(usual, today) };
  }
  return { kind, wrong: false, from: from || null, to: to || null };
};

/** What an address asks for, by its parameters. */
export const periodAsked = (asked: Record<string, string | string[] | undefined>): AskedPeriod => {
  const given = (name: string) => ([asked[name] ?? ""].flat()[0] ?? "").slice(0, 20);
  return { period: given("period"), from: given("from"), to: given("to") };
};

/** The same as parameters of an address; "" for the usual one. */
export const periodQuery = ({ period, from, to }: AskedPeriod): string => {
  const kind = periodKinds.find((one) => one === period) ?? usual;
  const days = kind === "own" ? { from, to } : {};
  const asked = Object.entries({ period: kind, ...days }).filter(([, value]) => value !== "");
  return kind === usual ? "" : `?${new URLSearchParams(asked)}`;
};
