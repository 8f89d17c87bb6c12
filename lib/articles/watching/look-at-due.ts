import { now } from "@/lib/platform/clock";

/** Looks in one go; the clock asks again every minute. */
const AT_ONCE = 50;

type Looking<Due> = {
  /** Takes the next that is due and puts its next look off before this one is made: a crash costs a wait. */
  take: (at: Date) => Promise<Due | undefined>;
  look: (due: Due) => Promise<unknown>;
  signal?: AbortSignal | undefined;
};

/**
 * Looks at pages that are due, one after the other.
 *
 * @returns how many were looked at
 */
export const lookAtDue = async <Due>({ take, look, signal }: Looking<Due>): Promise<number> => {
  let looked = 0;
  while (looked < AT_ONCE && !signal?.aborted) {
    const due = await take(now());
    if (!due) break;
    await look(due);
    looked += 1;
  }
  return looked;
};
