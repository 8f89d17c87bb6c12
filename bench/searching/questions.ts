import { type Chance, chanceFrom, evenly } from "./chance";
import type { MadeUp } from "./made-up-record";
import { madeUpWords } from "./made-up-words";

type Asked = { words: string } & Partial<
  Record<"claimant" | "topic" | "outlet" | "rating" | "language" | "year", string>
> & { order?: "date" };

const oneOf = <T>(chance: Chance, all: readonly T[]): T => {
  const one = all[evenly(chance, all.length)];
  if (one === undefined) throw new Error("there is nothing to choose from");
  return one;
};

/** One to three words beside each other or apart, some of them only begun, some as a phrase. */
const wordsOf = (chance: Chance, { text }: MadeUp): string => {
  const words = text.split(" ");
  const at = evenly(chance, words.length - 2);
  if (chance() < 0.15) return `"${words.slice(at, at + 2).join(" ")}"`;
  const count = 1 + evenly(chance, 3);
  return Array.from({ length: count }, () => oneOf(chance, words))
    .map((word) => (chance() < 0.2 ? word.slice(0, 4) : word))
    .join(" ");
};

const narrowings = [
  ({ claimant }: MadeUp) => ({ claimant }),
  ({ topics: [topic = ""] }: MadeUp) => ({ topic }),
  ({ outlet }: MadeUp) => ({ outlet }),
  ({ rating }: MadeUp) => ({ rating }),
  ({ language }: MadeUp) => ({ language }),
  ({ publishedAt }: MadeUp) => ({ year: publishedAt.slice(0, 4) }),
];

const inOrder = madeUpWords.toSorted();

/** Whether some word begins like this; what does finds something as it was typed. */
const beginsOne = (typed: string): boolean => {
  let [from, to] = [0, inOrder.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((inOrder[middle] ?? "") < typed) from = middle + 1;
    else to = middle;
  }
  return inOrder[from]?.startsWith(typed) ?? false;
};

const withSlip = (chance: Chance, word: string): string => {
  const at = 1 + evenly(chance, word.length - 2);
  return chance() < 0.5
    ? `${word.slice(0, at)}${word.slice(at + 1)}`
    : `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
};

/** A word with a letter left out or two swapped, and nothing else; it finds nothing as it stands. */
const misspelled = (chance: Chance, { text }: MadeUp): string => {
  const words = text.split(" ").filter((one) => one.length > 5);
  for (;;) {
    const typed = withSlip(chance, oneOf(chance, words));
    if (!beginsOne(typed)) return typed;
  }
};

/** What readers ask, in five ways, the same in each run. */
export const questions = (count: number, published: readonly MadeUp[]) => {
  const chance = chanceFrom(1);
  const many = <T>(make: (one: MadeUp) => T): T[] =>
    Array.from({ length: count }, () => make(oneOf(chance, published)));
  const narrowed = (one: MadeUp): Asked => ({
    words: chance() < 0.2 ? "" : wordsOf(chance, one),
    ...oneOf(chance, narrowings)(one),
    ...(chance() < 0.3 ? oneOf(chance, narrowings)(one) : {}),
  });
  return {
    searches: many((one): Asked => ({ words: wordsOf(chance, one) })),
    byDate: many((one): Asked => ({ words: wordsOf(chance, one), order: "date" })),
    narrowed: many(narrowed),
    misspelled: many((one): Asked => ({ words: misspelled(chance, one) })),
    typed: many(({ statement }) => statement.slice(0, 2 + evenly(chance, 12))),
  };
};
