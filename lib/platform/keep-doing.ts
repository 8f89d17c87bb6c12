/**
 * Does something again and again until it is stopped, `pause` milliseconds after the last time ended. A
 * time that fails is told to `failed` and the next one follows all the same. Stopping waits for the one
 * under way.
 */
export const keepDoing = (
  work: () => Promise<unknown>,
  pause: number,
  failed: (error: unknown) => void,
): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const once = () => {
    underWay = work()
      .then(() => undefined, failed)
      .then(() => {
        if (!stopped) timer = setTimeout(once, pause).unref();
      });
  };
  once();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underWay;
  };
};
