import { topicSlug } from "@/lib/claims/topic-slug";

/** About as much of a statement as an address should hold, in UTF-16 units. */
const LONGEST = 60;

/**
 * The last part of a claim's address: words of its statement as it was first published, then the claim's
 * number, which keeps it apart from every other.
 */
export const slugOf = (statement: string, number: number): string => {
  const words = topicSlug(statement).split("-");
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > LONGEST) break;
    slug += `${word}-`;
  }
  return `${slug}${number}`;
};
