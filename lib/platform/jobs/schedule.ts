import { type ParsedCronItem, parseCronItems } from "graphile-worker";
import { type JobKind, jobKinds } from "./kinds";

/** A job without a payload that is asked for again and again, by one server of however many. */
export type Scheduled = {
  kind: JobKind;
  /** Minute, hour, day, month and day of the week in UTC, as crontab(5) has them. */
  at: string;
  /** Minutes: what was missed within them while no server ran is made up for, once per time. */
  catchesUp?: number;
};

const MINUTE = 60_000;

/**
 * A time that comes round while the last one still waits asks for nothing more. It has a name of its own, beside
 * that of whoever enqueues the kind: all that a minute asks for is asked for in one transaction, and would wait for
 * names that others hold while they wait for one of its.
 */
export const cronItems = (schedule: readonly Scheduled[]): ParsedCronItem[] =>
  parseCronItems(
    schedule.map(({ kind, at, catchesUp = 0 }) => ({
      task: kind,
      match: at,
      identifier: kind,
      options: {
        backfillPeriod: catchesUp * MINUTE,
        jobKey: `${kind} by the clock`,
        maxAttempts: jobKinds[kind].attempts,
      },
    })),
  );
