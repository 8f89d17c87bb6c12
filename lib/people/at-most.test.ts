import { expect, it } from "vitest";
import { atMost } from "./at-most";

/** Work that stays under way until it is told to end. */
const work = () => {
  let end: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { promise, end, fail };
};

it("starts no more than so many at a time, in the order they came, also after a failure", async () => {
  const limited = atMost(2);
  const started: number[] = [];
  const works = [work(), work(), work(), work()];
  const results = works.map(({ promise }, index) =>
    limited(async () => {
      started.push(index);
      await promise;
      return index;
    }),
  );
  const settled = Promise.allSettled(results);
  await Promise.resolve();
  expect(started).toEqual([0, 1]);

  works[1]?.fail(new Error("broken"));
  await expect(results[1]).rejects.toThrow("broken");
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);

  for (const { end } of works) end();
  expect((await settled).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(started).toEqual([0, 1, 2, 3]);
});
