import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database/client";
import type { WorkClock } from "../ageing";
import { dayIn } from "../desk-day";

/** What day it is at the desk, on which it works, and how long claims should stand in each state. */
export const workClock = async (db: Database): Promise<WorkClock> => {
  const desk = await db.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      timeZone: true,
      workingDays: true,
      targetProposed: true,
      targetOpen: true,
      targetResearching: true,
      targetInReview: true,
      targetDecided: true,
      targetRecheck: true,
    },
  });
  return {
    timeZone: desk.timeZone,
    today: dayIn(desk.timeZone, now()),
    workingDays: desk.workingDays,
    targets: {
      proposed: desk.targetProposed,
      open: desk.targetOpen,
      researching: desk.targetResearching,
      "in-review": desk.targetInReview,
      decided: desk.targetDecided,
      recheck: desk.targetRecheck,
    },
  };
};
