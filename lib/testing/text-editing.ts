import fc from "fast-check";

/**
 * A text whose characters remember where they stood in the original, so that a test can say what became
 * of a passage without searching for it. `from` is the code point's place there, -1 where it is new.
 */
export type TracedText = { character: string; from: number }[];

/** One change an outlet might make to an article; `at` and `length` are taken modulo the text. */
export type Edit = {
  kind:
    | "insert"
    | "remove"
    | "replace"
    | "digit"
    | "move"
    | "remove-paragraph"
    | "repeat-paragraph";
  at: number;
  length: number;
  words: string;
};

export const traced = (text: string): TracedText =>
  Array.from(text, (character, from) => ({ character, from }));

export const plain = (text: TracedText): string => text.map(({ character }) => character).join("");

const fresh = (words: string): TracedText =>
  Array.from(words, (character) => ({ character, from: -1 }));

const paragraphs = (text: TracedText): TracedText[] => {
  const all: TracedText[] = [[]];
  for (const one of text) {
    if (one.character === "\n") all.push([]);
    else all.at(-1)?.push(one);
  }
  return all;
};

const joined = (all: TracedText[]): TracedText =>
  all.flatMap((paragraph, at) => (at === 0 ? paragraph : [...fresh("\n"), ...paragraph]));

const changeParagraphs = (text: TracedText, { kind, at, length }: Edit): TracedText => {
  const all = paragraphs(text);
  const [taken = []] = all.splice(at % all.length, 1);
  if (kind === "move") all.splice(length % (all.length + 1), 0, taken);
  if (kind === "repeat-paragraph") {
    all.splice(at % (all.length + 1), 0, taken);
    all.splice(length % (all.length + 1), 0, fresh(plain(taken)));
  }
  return joined(all);
};

/** Another digit in place of the first one at or after `at`. */
const changeDigit = (text: TracedText, at: number): TracedText => {
  const place = text.findIndex((one, index) => index >= at && /\p{Nd}/u.test(one.character));
  if (place < 0) return text;
  const digit = String((Number(text[place]?.character) + 1) % 10);
  return text.toSpliced(place, 1, ...fresh(digit));
};

export const applyEdit = (text: TracedText, edit: Edit): TracedText => {
  const at = edit.at % (text.length + 1);
  switch (edit.kind) {
    case "insert":
      return text.toSpliced(at, 0, ...fresh(edit.words));
    case "remove":
      return text.toSpliced(at, edit.length);
    case "replace":
      return text.toSpliced(at, edit.length, ...fresh(edit.words));
    case "digit":
      return changeDigit(text, at);
    case "move":
    case "remove-paragraph":
    case "repeat-paragraph":
      return changeParagraphs(text, edit);
  }
};

// New words, words the article has already, and what sticks to a word or a figure and makes it another.
const insertions = fc.constantFrom(
  " selon le ministère ",
  " 12 000 agents ",
  " de 25 % ",
  " Kamala Harris ",
  " la frontière ",
  "1",
  "3 ",
  "0,",
  "-",
  "non-",
  "s",
  "\n",
  "\u0323",
  " 👩🏽‍🚒 ",
  " הגבול \u200f",
  ". ",
);

/** The edits of one new version of a text of about `size` code points. */
export const editScripts = (size: number): fc.Arbitrary<Edit[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom<Edit["kind"][]>(
        "insert",
        "insert",
        "remove",
        "replace",
        "digit",
        "move",
        "remove-paragraph",
        "repeat-paragraph",
      ),
      at: fc.nat(size),
      length: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 300 })),
      words: insertions,
    }),
    { minLength: 1, maxLength: 8 },
  );
