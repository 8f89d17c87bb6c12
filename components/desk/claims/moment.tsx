import { ageOf, type WorkClock } from "@/lib/claims/ageing";
import { dayIn } from "@/lib/claims/desk-day";
import { formatPartialDate, isPartialDate } from "@/lib/claims/partial-date";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./moment.module.css";

/** An instant in the desk's time zone, to the minute. */
export function Moment({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time dateTime={at.toISOString()}>
      {translator(undefined, timeZone)("desk.moment", { at })}
    </time>
  );
}

/** A calendar day, or as much of one as is known, in words. */
export function Day({ day }: { day: string }) {
  return (
    <time dateTime={day}>
      {isPartialDate(day) ? formatPartialDate(day, writtenAs[currentLocale()]) : day}
    </time>
  );
}

const DAY = 86_400_000;

/** Whole days from one calendar day to another. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** For how many of the desk's days something has stood as it is. */
export function Since({ at, timeZone, today }: { at: Date; timeZone: string; today: string }) {
  const days = Math.max(0, daysBetween(dayIn(timeZone, at), today));
  return <time dateTime={at.toISOString()}>{translator()("desk.since", { days })}</time>;
}

/**
 * For how many working days a claim has stood where it is, and against which target; that it is past it is
 * said, and not only coloured. Nothing of claims that are not under way.
 */
export function Standing({
  claim,
  clock,
}: {
  claim: Parameters<typeof ageOf>[0];
  clock: WorkClock;
}) {
  const t = translator();
  const age = ageOf(claim, clock);
  if (!age) {
    return <Since at={claim.statusSince} timeZone={clock.timeZone} today={clock.today} />;
  }
  const { days, target, late } = age;
  const words = t(age.state === "recheck" ? "desk.age.back" : "desk.age.stands", { days });
  if (!late || target === null) return <span>{words}</span>;
  return (
    <strong className={styles.overdue}>
      {words}
      {t("desk.age.past", { target })}
    </strong>
  );
}

/** A due day, and whether it has passed; that is said and not only coloured. */
export function Due({ day, today }: { day: string; today: string }) {
  const days = daysBetween(today, day);
  const t = translator();
  if (days < 0) {
    return (
      <strong className={styles.overdue}>
        <Day day={day} /> <span className={styles.away}>{t("desk.overdue", { days: -days })}</span>
      </strong>
    );
  }
  return (
    <span>
      <Day day={day} />{" "}
      {days < 8 ? <span className={styles.away}>{t("desk.dueIn", { days })}</span> : null}
    </span>
  );
}

/** A day from which on something is asked of the desk, and whether it has come. */
export function Coming({ day, today }: { day: string; today: string }) {
  return (
    <span>
      <Day day={day} /> {day <= today ? translator()("desk.hasCome") : null}
    </span>
  );
}
