/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export const chanceFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

export type Chance = () => number;

/** One of `count`, counted from 0: the first most often, the n-th about 1/n as often (Zipf). */
export const unevenly = (chance: Chance, count: number): number =>
  Math.min(count - 1, Math.floor(count ** chance()) - 1);

export const evenly = (chance: Chance, count: number): number => Math.floor(chance() * count);
