import { totalmem } from "node:os";
import type { Outcome } from "@/lib/platform/outcome";

const SIZES = [10_000, 100_000, 1_000_000];
export const ROUNDS = 200;
export const WARM_UP = 20;

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;

/** In milliseconds. */
export type Measured = { median: number; p95: number };

/** Asks one question after the other, as one person would; the first ones warm up. */
export const measure = async <T>(
  asked: readonly T[],
  ask: (question: T) => Promise<Outcome<unknown>>,
): Promise<Measured> => {
  const times: number[] = [];
  for (const question of asked) {
    const began = performance.now();
    const outcome = await ask(question);
    if (!outcome.ok) {
      throw new Error(`refused: ${JSON.stringify(question)} ${JSON.stringify(outcome.refusal)}`);
    }
    times.push(performance.now() - began);
  }
  const counted = times.slice(WARM_UP);
  return { median: percentile(counted, 0.5), p95: percentile(counted, 0.95) };
};

export const tenths = (number: number): number => Math.round(number * 10) / 10;

export const printTimes = (of: string, measured: Record<string, Measured>): void => {
  console.log(`\n${of}, milliseconds:`);
  console.table(
    Object.fromEntries(
      Object.entries(measured).map(([name, { median, p95 }]) => [
        name,
        { median: tenths(median), "95th percentile": tenths(p95) },
      ]),
    ),
  );
};

/** Sizes to fill, the smallest first; ends the process where what was asked is none. */
export const sizesAsked = (typed: readonly string[], example: string): number[] => {
  const asked = typed.map(Number);
  if (asked.some((size) => !Number.isInteger(size) || size < 1000)) {
    console.error(`Sizes are numbers of rows, 1000 or more: ${example}`);
    process.exit(2);
  }
  return (asked.length > 0 ? asked : SIZES).toSorted((a, b) => a - b);
};

/**
 * A quarter of the machine's memory, as PostgreSQL's manual has it for a server (19.4.1), and no more than
 * holds a million publications with their indices.
 */
export const sharedBuffers = `${Math.min(6144, Math.floor(totalmem() / 2 ** 22))}MB`;
