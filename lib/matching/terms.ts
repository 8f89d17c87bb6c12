import { gramsOf, stemsOf } from "./words";

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits, signed as PostgreSQL's integer. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, "utf8")) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash | 0;
};

const hashes = (texts: readonly string[]): number[] => [...new Set(texts)].map(hashOf);

/** What a statement is found by: a hash for each stem and concept in it, each once. */
export const termsOf = (text: string, language: string): number[] =>
  hashes(stemsOf(text, language));

/** What a statement is ranked by besides: hashes of four letters at a time, of another kind than terms. */
export const gramTermsOf = (text: string): number[] =>
  hashes(gramsOf(text).map((gram) => `gram:${gram}`));
