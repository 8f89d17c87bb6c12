import { type ExcerptPlace, locateExcerpt } from "./locate";

/** Pages ask again and again, copies never change, and long ones take a second to look through. */
const MOST = 2_000;
const remembered = new Map<string, ExcerptPlace>();

/** Where an excerpt stands in a copy, looked for once. */
export const placeInCapture = (
  excerpt: string,
  capture: { id: string; text: string | null } | null,
): ExcerptPlace => {
  if (!capture) return locateExcerpt(excerpt, null);
  const key = `${capture.id} ${excerpt}`;
  const known = remembered.get(key);
  if (known) return known;
  const place = locateExcerpt(excerpt, capture.text);
  if (remembered.size >= MOST) remembered.clear();
  remembered.set(key, place);
  return place;
};
