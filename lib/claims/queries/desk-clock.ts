import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database/client";
import { dayIn } from "../desk-day";

/** The desk's time zone and what day it is there. */
export const deskClock = async (db: Database) => {
  const { timeZone } = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  return { timeZone, today: dayIn(timeZone, now()) };
};
