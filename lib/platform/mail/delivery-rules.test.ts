import { expect, it } from "vitest";
import { isFinal, MOST_ATTEMPTS, messageState, waitAfter } from "./delivery-rules";

it("waits twice as long each time, six hours at most", () => {
  expect([1, 2, 3, 9, 12].map((attempts) => waitAfter(attempts) / 60_000)).toEqual([
    1, 2, 4, 256, 360,
  ]);
});

it("tries for most of a day before it gives up", () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => waitAfter(index + 1));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(20 * 3_600_000);
});

it("takes a 5xx answer as final and everything else as a reason to wait", () => {
  expect(isFinal({ responseCode: 550 })).toBe(true);
  expect(isFinal({ responseCode: 451 })).toBe(false);
  expect(isFinal(new Error("connect ECONNREFUSED"))).toBe(false);
});

it("says what became of a message", () => {
  expect(messageState({ sentAt: new Date(), attempts: 1 })).toBe("sent");
  expect(messageState({ sentAt: null, attempts: 3 })).toBe("waiting");
  expect(messageState({ sentAt: null, attempts: MOST_ATTEMPTS })).toBe("failed");
});
