/** Words that stand together; so many in a row are hardly chosen by two writers on their own. */
const SHINGLE = 8;
/** One shingle in so many is kept, the same ones in every text (Broder's "modulo" sketch). */
const KEPT_OF = 8;
/** Of the shorter text's kept shingles, so many are in the other. */
const SHARED = 0.5;
/** Fewer tell nothing: a quotation that both bring, a notice about cookies. */
const FEWEST = 6;

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};

/**
 * A text's fingerprint: hashes of some of its runs of eight words, the same runs in every text that has them.
 * A. Z. Broder, On the resemblance and containment of documents (1997).
 */
export const fingerprintOf = (text: string): ReadonlySet<number> => {
  const words = wordsOf(text);
  const kept = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + SHINGLE).join(" "));
    if (hash % KEPT_OF === 0) kept.add(hash);
  }
  return kept;
};

/** Whether most of the shorter text stands in the other: one story of an agency, or a release that was printed. */
export const carryOneStory = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean => {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size < FEWEST) return false;
  const shared = [...shorter].filter((hash) => longer.has(hash)).length;
  return shared / shorter.size >= SHARED;
};

/**
 * The story each text carries, as the place of the first that carries it: copies of one story share it.
 */
export const storiesOf = (fingerprints: readonly ReadonlySet<number>[]): number[] => {
  const stories: number[] = [];
  for (const [at, fingerprint] of fingerprints.entries()) {
    const first = fingerprints.slice(0, at).findIndex((other) => carryOneStory(other, fingerprint));
    stories.push(first === -1 ? at : (stories[first] ?? at));
  }
  return stories;
};
