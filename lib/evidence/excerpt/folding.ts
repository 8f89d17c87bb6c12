/** A text read past what does not matter, and where each of its UTF-16 units stood before. */
export type Folded = { text: string; at: Uint32Array };

/** How much is read past: white space always, then kinds of quotation mark and dash, then case. */
export const foldings = ["spaces", "marks", "case"] as const;
export type Folding = (typeof foldings)[number];

const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4]/u;
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u;
const dashes = /[\u2010-\u2015\u2212]/u;
/** Hints where a line may break, and marks of order that nobody sees. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/u;
const space = /\s/u;

const plainSign = (sign: string): string => {
  if (singleQuotes.test(sign)) return "'";
  if (doubleQuotes.test(sign)) return '"';
  return dashes.test(sign) ? "-" : sign;
};

/** A word that a line's end parted: "secu-", a line break, "rity". */
const partedWord = /(?<=\p{Ll})[-\u00ad\u2010][^\S\n]*\n\s*(?=\p{Ll})/uy;

const signOf = (sign: string, folding: Folding): string => {
  // NFC already; compatibility forms are ligatures, full width, raised figures.
  const same = sign < "\u0080" ? sign : sign.normalize("NFKC");
  if (folding === "spaces") return same;
  return folding === "marks" ? plainSign(same) : plainSign(same).toLowerCase();
};

/** French sets spaces inside its quotation marks, and a copy often loses them. */
const isInsideQuotes = (before: string, after: string): boolean => before === '"' || after === '"';

/** Letters, figures and commas, of which texts mostly are. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2c ||
  unit === 0x2e;

const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0xad || unit === 0x2010;

class Folder {
  #text = "";
  /** Compatibility forms unfold to a few letters each; it grows where there are many. */
  #at: Uint32Array;
  #last = "";
  #spaceAt = -1;
  readonly #folding: Folding;

  constructor(folding: Folding, length: number) {
    this.#folding = folding;
    this.#at = new Uint32Array(length + 64);
  }

  space(at: number): void {
    if (this.#spaceAt < 0) this.#spaceAt = at;
  }

  add(folded: string, at: number): void {
    if (this.#spaceAt >= 0) {
      const isDropped =
        this.#last === "" || (this.#folding !== "spaces" && isInsideQuotes(this.#last, folded));
      if (!isDropped) this.#put(" ", this.#spaceAt);
      this.#spaceAt = -1;
    }
    this.#put(folded, at);
    this.#last = folded.length === 1 ? folded : folded.slice(-1);
  }

  #put(text: string, at: number): void {
    const from = this.#text.length;
    this.#text += text;
    if (this.#text.length >= this.#at.length) {
      const larger = new Uint32Array(2 * this.#text.length);
      larger.set(this.#at);
      this.#at = larger;
    }
    this.#at.fill(at, from, this.#text.length);
  }

  /** @param end where the text ends */
  folded(end: number): Folded {
    this.#at[this.#text.length] = end;
    return { text: this.#text, at: this.#at };
  }
}

/** The sign that stands somewhere, or the hyphen and line break by which a word is parted there. */
const partAt = (text: string, at: number, unit: number) => {
  partedWord.lastIndex = at;
  const parted = isHyphen(unit) ? partedWord.exec(text)?.[0] : undefined;
  return { parted, sign: parted ?? String.fromCodePoint(text.codePointAt(at) ?? 0) };
};

/** Takes the next sign in, and says how long it is. */
const takeSign = (folder: Folder, text: string, at: number, folding: Folding): number => {
  const unit = text.charCodeAt(at);
  if (isPlain(unit)) {
    const sign = text[at] ?? "";
    folder.add(folding === "case" ? sign.toLowerCase() : sign, at);
    return 1;
  }
  const { parted, sign } = partAt(text, at, unit);
  if (parted !== undefined || unseen.test(sign)) return sign.length;
  if (space.test(sign)) folder.space(at);
  else folder.add(signOf(sign, folding), at);
  return sign.length;
};

/** Reads a text past what does not matter; white space at both ends is left out. */
export const fold = (text: string, folding: Folding): Folded => {
  const folder = new Folder(folding, text.length);
  for (let at = 0; at < text.length; ) at += takeSign(folder, text, at, folding);
  return folder.folded(text.length);
};
