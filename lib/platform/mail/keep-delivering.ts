import { deliverMessages } from "./deliver";

const EVERY_MS = 5_000;

/**
 * Looks every few seconds whether there is mail to send, until it is stopped. A look that fails is told
 * to `failed` and the next one follows all the same. Stopping waits for the look under way.
 */
export const keepDelivering = (failed: (error: unknown) => void): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const look = () => {
    underWay = deliverMessages()
      .then(() => undefined, failed)
      .then(() => {
        if (!stopped) timer = setTimeout(look, EVERY_MS).unref();
      });
  };
  look();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await underWay;
  };
};
