/**
 * Runs at most `limit` pieces of work at a time, the others in the order they came. Hashing a password
 * fills a processor, and must not hold every connection to the database while it does.
 */
export const atMost = (limit: number) => {
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> | undefined => {
    if (running < limit) {
      running += 1;
      return undefined;
    }
    return new Promise((resolve) => waiting.push(resolve));
  };

  const next = () => {
    const first = waiting.shift();
    if (first) first();
    else running -= 1;
  };

  return async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await turn();
    try {
      return await work();
    } finally {
      next();
    }
  };
};
