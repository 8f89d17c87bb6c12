import { canonicalUrl } from "./canonical-url";

/** As many as are read at once; a list that is longer is brought in parts. */
const MOST = 50;
const LONGEST_ADDRESS = 2000;
const LONGEST_TITLE = 500;

const address = /(?:https?:\/\/|(?<![\p{L}\p{N}@./-])www\.)[^\s<>"“”«»|]+/giu;

const howMany = (text: string, sign: string): number => text.split(sign).length - 1;

/** An address without the punctuation of the sentence it stands in; a closing bracket that it opened is its own. */
const trimmed = (text: string): string => {
  let end = text.length;
  let unopened = howMany(text, ")") - howMany(text, "(");
  for (; ; end -= 1) {
    const sign = text.charAt(end - 1);
    if (sign === ")" ? unopened-- <= 0 : !/[.,;:!?\]'’}]/u.test(sign)) return text.slice(0, end);
  }
};

const complete = (text: string): string => (/^www\./iu.test(text) ? `https://${text}` : text);

/** The words around the address of a line: what people write before or after it is its title. */
const titleOf = (words: string): string =>
  words
    .replace(/^[\s\-–—•·*+>[\](){}<:|,.;]*(?:\d+[.)]\s+)?[[(]?/u, "")
    // Read from where such signs begin, and not from each of them: a line of them takes no longer than another.
    .replace(/(?<![\s\-–—•·*[\](){}<>:|,;])[\s\-–—•·*[\](){}<>:|,;]+$/u, "")
    .replace(/\s+/gu, " ")
    .trim();

type Found = { url: string; canonical: string; title: string };

const inLine = (line: string): Found[] => {
  const texts = (line.match(address) ?? []).map(trimmed);
  const words = texts.length === 1 ? titleOf(line.replace(texts[0] ?? "", "")) : "";
  return texts.flatMap((text) => {
    const url = complete(text);
    const canonical = url.length <= LONGEST_ADDRESS ? canonicalUrl(url) : null;
    return canonical === null
      ? []
      : [{ url, canonical, title: words.length <= LONGEST_TITLE ? words : "" }];
  });
};

/** What was pasted, read: addresses, each once, and the lines that hold none. */
export type Pasted = {
  sources: Found[];
  /** How many addresses stood there once more. */
  repeated: number;
  /** Lines without an address, and addresses that are too many. */
  rest: string;
};

/** The addresses of a pasted list or text. Only web addresses are taken for one. */
export const addressesIn = (text: string): Pasted => {
  const sources = new Map<string, Found>();
  const rest: string[] = [];
  let repeated = 0;
  for (const line of text.normalize("NFC").split(/\r\n?|\n/u)) {
    const found = inLine(line);
    if (found.length === 0 && line.trim() !== "") rest.push(line);
    const fresh = found.filter(({ canonical }) => !sources.has(canonical));
    const more = [...new Map(fresh.map((one) => [one.canonical, one])).values()];
    const fitting = more.slice(0, MOST - sources.size);
    for (const one of fitting) sources.set(one.canonical, one);
    repeated += found.length - more.length;
    if (fitting.length === more.length) continue;
    // With its title; or, of many in a line, only those that are still to be brought.
    rest.push(
      ...(fitting.length === 0 ? [line] : more.slice(fitting.length).map(({ url }) => url)),
    );
  }
  return { sources: [...sources.values()], repeated, rest: rest.join("\n") };
};
