import { AsyncLocalStorage } from "node:async_hooks";

const behind = new AsyncLocalStorage<number>();

/** The time, handed to commands as an argument so that rules never read a clock themselves. */
export const now = (): Date => new Date(Date.now() - (behind.getStore() ?? 0));

/** Does something as if it were so many milliseconds ago. The demonstration has a past to tell. */
export const ago = <Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> =>
  behind.run(milliseconds, work);
