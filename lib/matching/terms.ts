import { gramsOf, stemsOf } from "./words";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of a text in UTF-8, 32 bits, signed as PostgreSQL's
 * integer. Thousands are made for one question, nearly all of them of ASCII letters, which are their own bytes.
 */
const hashOf = (text: string, begun = OFFSET): number => {
  let hash = begun;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) {
      for (const byte of Buffer.from(text.slice(at))) hash = Math.imul(hash ^ byte, PRIME);
      break;
    }
    hash = Math.imul(hash ^ unit, PRIME);
  }
  return hash | 0;
};

/** What a statement is found by: a hash for each stem and concept in it, each once. */
export const termsOf = (text: string, language: string): number[] =>
  [...new Set(stemsOf(text, language))].map((stem) => hashOf(stem));

const GRAM = hashOf("gram:");

/** What a statement is ranked by besides: hashes of four letters at a time, of another kind than terms. */
export const gramTermsOf = (text: string): number[] =>
  [...new Set(gramsOf(text))].map((gram) => hashOf(gram, GRAM));
