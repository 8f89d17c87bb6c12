/** Bytes of every part of a file but the last: what one request carries, and what is in memory at once. */
export const PART = 524_288;
