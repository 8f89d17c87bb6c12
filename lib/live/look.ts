import { setTimeout as pause } from "node:timers/promises";
import type { Ends } from "./event-stream";

/**
 * A look that is taken when it is asked for, and once more for however often it is asked for meanwhile: never
 * two at once, so that what was seen first is told first, and each so many milliseconds `apart`. Where it fails, a database that cannot be asked now,
 * the stream ends; the browser comes back with the last id it has.
 */
export const inTurn = (
  look: () => Promise<void>,
  { end, apart = 0 }: Pick<Ends, "end"> & { apart?: number },
): (() => void) => {
  let looking = false;
  let again = false;
  const lookOn = async () => {
    looking = true;
    while (again) {
      again = false;
      await look();
      if (apart > 0) await pause(apart);
    }
    looking = false;
  };
  return () => {
    again = true;
    if (!looking) void lookOn().catch(end);
  };
};
