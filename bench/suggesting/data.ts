import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Marks } from "@/lib/suggestions/marks";
import { marksOf } from "@/lib/suggestions/marks";

/** A sentence that people judged, read once for all systems. */
export type Sample = { text: string; label: number; marks: Marks; group: string };

export type Split = { train: Sample[]; test: Sample[] };

/** The sets, as the folder has them; of each, which language it is in. */
export const sets = {
  claimBuster: { file: "en/claimbuster.train.jsonl", language: "en" },
  clef2019: { file: "en/clef2019.train.jsonl", language: "en" },
  newtral: { file: "es/newtral.train.jsonl", language: "es" },
} as const;

/** The files that are not in the folder. */
export const missingIn = (folder: string): string[] =>
  Object.values(sets)
    .map(({ file }) => file)
    .filter((file) => !existsSync(join(folder, file)));

type Line = { text: string; label: number; doc?: string };

export const samplesOf = (folder: string, name: keyof typeof sets): Sample[] => {
  const { file, language } = sets[name];
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .map(({ text, label, doc }) => ({
      text,
      label,
      marks: marksOf(text, language),
      group: doc ?? text,
    }));
};

const hash = (text: string): number =>
  [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

const FOLDS = 5;

/**
 * A fifth to test with, the same every time, and the rest to learn from; sentences of one debate stay
 * together. The test part is shuffled, for the files are sorted by label and ties would gain from it.
 */
export const splitOf = (samples: readonly Sample[], fold = 0): Split => {
  const isTest = ({ group }: Sample) => hash(group) % FOLDS === fold;
  return {
    train: samples.filter((sample) => !isTest(sample)),
    test: samples.filter(isTest).toSorted((a, b) => hash(a.text) - hash(b.text)),
  };
};

/** All five of them, so that every sentence is tested with once. */
export const foldsOf = (samples: readonly Sample[]): Split[] =>
  Array.from({ length: FOLDS }, (_, fold) => splitOf(samples, fold));
