import { dateFormat } from "@/lib/platform/date-format";
import { type MailWay, mailDefault, type NotificationKind } from "./kinds";

const HOUR = 3_600_000;

/** What is noticed later than this after it happened waits for the morning like the rest, ms. */
const NEWS_LASTS = 24 * HOUR;

/** When the desk's people are reminded and written to: the hour of the morning in the desk's time zone. */
export const MORNING = 7;

/** How somebody hears by mail of what happened a while ago. */
export const mailWayFor = (
  kind: NotificationKind,
  chosen: MailWay | undefined,
  { happened, noticed }: { happened: Date; noticed: Date },
): MailWay => {
  const way = chosen ?? mailDefault[kind];
  const late = noticed.getTime() - happened.getTime() > NEWS_LASTS;
  return way === "now" && late ? "digest" : way;
};

/** The hour of the day it is somewhere (IANA name of the time zone), from 0 to 23. */
export const hourIn = (timeZone: string, instant: Date): number =>
  Number(dateFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(instant));
