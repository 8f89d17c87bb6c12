import { dayIn, daysLater } from "./desk-day";
import type { ClaimStatus } from "./states";

/** Where a claim can stand too long: the states under way, and published ones that have come back. */
export const agedStates = [
  "proposed",
  "open",
  "researching",
  "in-review",
  "decided",
  "recheck",
] as const;
export type AgedState = (typeof agedStates)[number];

/** For how many working days a claim should stand in a state at most; null where the desk set no target. */
export type Targets = Record<AgedState, number | null>;

/** What the desk says of time, and what day it is there. ISO weekdays: Monday is 1. */
export type WorkClock = {
  timeZone: string;
  today: string;
  targets: Targets;
  workingDays: readonly number[];
};

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const DAY = 86_400_000;

/** How many working days come after a day, up to another and with it: from Friday to Monday one. */
export const workingDaysBetween = (
  from: string,
  to: string,
  workingDays: readonly number[],
): number => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  if (days <= 0) return 0;
  const rest = Array.from({ length: days % 7 }, (_, at) => weekday(daysLater(to, -at)));
  return (
    Math.floor(days / 7) * workingDays.length +
    rest.filter((one) => workingDays.includes(one)).length
  );
};

type Aged = { status: ClaimStatus; statusSince: Date; recheckOn: string | null };

/** The state whose target a claim is held to, and the day from which it counts; null where none is. */
const standingSince = (
  { status, statusSince, recheckOn }: Aged,
  { timeZone, today }: WorkClock,
): { state: AgedState; since: string } | null => {
  if (status === "published") {
    return recheckOn && recheckOn <= today ? { state: "recheck", since: recheckOn } : null;
  }
  const state = agedStates.find((one) => one === status);
  return state ? { state, since: dayIn(timeZone, statusSince) } : null;
};

/** For how many working days a claim has stood where it stands, and whether that is past the target. */
export type Age = { state: AgedState; days: number; target: number | null; late: boolean };

export const ageOf = (claim: Aged, clock: WorkClock): Age | null => {
  const standing = standingSince(claim, clock);
  if (!standing) return null;
  const { state, since } = standing;
  const days = workingDaysBetween(since, clock.today, clock.workingDays);
  const target = clock.targets[state];
  return { state, days, target, late: target !== null && days > target };
};

/** What has stood in a state since before this day is past its target; null where there is none. */
export const lateBefore = (
  state: AgedState,
  { today, targets, workingDays }: Omit<WorkClock, "timeZone">,
): string | null => {
  const target = targets[state];
  if (target === null) return null;
  let day = today;
  while (workingDaysBetween(daysLater(day, -1), today, workingDays) <= target) {
    day = daysLater(day, -1);
  }
  return day;
};
