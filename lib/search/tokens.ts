/** A piece of a search as it was typed. */
export type Token =
  | { type: "words"; text: string; phrase: boolean; not: boolean }
  | { type: "number"; number: number }
  | { type: "operator"; operator: string; value: string; not: boolean };

// Straight and typographic quotes; an odd one opens a phrase that goes to the end. No name has figures, so
// that a time of day is a word.
const TOKEN =
  /(?<![^\s"“”„«»])(?<not>-)?(?:(?<operator>\p{L}[\p{L}\p{M}]*):(?!\/\/|\s|$))?(?:["“”„«»](?<phrase>[^"“”„«»]*)(?:["“”„«»]|$)|(?<bare>[^\s"“”„«»]+))/gu;

const tokenOf = ({ not, operator, phrase, bare }: Record<string, string | undefined>): Token => {
  const text = phrase ?? bare ?? "";
  const negated = not !== undefined;
  if (operator !== undefined) return { type: "operator", operator, value: text, not: negated };
  const number = negated ? undefined : /^#(\d{1,9})$/u.exec(bare ?? "")?.[1];
  if (number !== undefined) return { type: "number", number: Number(number) };
  return { type: "words", text, phrase: phrase !== undefined, not: negated };
};

/** Words that follow each other are read together, since a figure may be written in several: "12 000". */
const together = (tokens: readonly Token[]): Token[] => {
  const read: Token[] = [];
  for (const token of tokens) {
    const before = read.at(-1);
    const plain = token.type === "words" && !token.phrase && !token.not;
    if (plain && before?.type === "words" && !before.phrase && !before.not) {
      read[read.length - 1] = { ...before, text: `${before.text} ${token.text}` };
    } else read.push(token);
  }
  return read;
};

/** What somebody typed, taken apart: words, "phrases", -words, #12 and operator:value. */
export const tokensOf = (typed: string): Token[] =>
  together(Array.from(typed.matchAll(TOKEN), ({ groups }) => tokenOf(groups ?? {})));
