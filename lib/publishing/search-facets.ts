import { wordsIn } from "@/lib/platform/locale";
import type { MarkColour, MarkShape } from "@/lib/platform/marks";
import type { PublicRating } from "./ratings";
import { type FacetName, facetNames, type SearchAsked } from "./search-address";
import type { FacetCount } from "./search-candidates";
import type { SubjectAddress } from "./subjects";

/** A value that a search can be narrowed down to, or has been. */
export type FacetValue = {
  /** As it stands in the address. */
  value: string;
  name: string;
  /** How many of those found have it. */
  claims: number;
  mark?: { colour: MarkColour; shape: MarkShape };
};

/** `chosen` is the name of the one that everything found has; null where nobody chose. */
export type Facet = { name: FacetName; chosen: string | null; values: FacetValue[] };

const subjectFacets = ["claimant", "topic", "outlet"] as const satisfies readonly FacetName[];

const isSubject = (facet: FacetName): facet is (typeof subjectFacets)[number] =>
  (subjectFacets as readonly FacetName[]).includes(facet);

/** The subjects whose names a page of facets shows. */
export const subjectsCounted = (
  asked: SearchAsked,
  counts: readonly FacetCount[],
): SubjectAddress[] => [
  ...counts.flatMap(({ facet, value }) => (isSubject(facet) ? { kind: facet, slug: value } : [])),
  ...subjectFacets.flatMap((kind) => (asked[kind] ? { kind, slug: asked[kind] } : [])),
];

export type Names = {
  ratings: readonly PublicRating[];
  /** By kind and slug. */
  subjects: ReadonlyMap<string, string>;
  languageName: (tag: string) => string;
};

const named = (facet: FacetName, value: string, claims: number, names: Names): FacetValue => {
  if (facet === "year") return { value, name: value, claims };
  if (facet === "language") return { value, name: names.languageName(value), claims };
  if (facet !== "rating") {
    return { value, name: names.subjects.get(`${facet} ${value}`) ?? value, claims };
  }
  const rating = names.ratings.find(({ key }) => key === value);
  if (!rating) return { value, name: value, claims };
  const { colour, shape } = rating;
  return { value, name: wordsIn(rating.names), claims, mark: { colour, shape } };
};

/** Ratings in the order of the scale, years newest first, all others as they were counted. */
const inOrder = (facet: FacetName, values: FacetValue[], { ratings }: Names): FacetValue[] => {
  const place = ({ value }: FacetValue) => ratings.findIndex(({ key }) => key === value);
  if (facet === "rating") return values.toSorted((a, b) => place(a) - place(b));
  if (facet === "year") return values.toSorted((a, b) => b.value.localeCompare(a.value));
  return values;
};

/**
 * What a search can be narrowed down by, with names. Of a facet that has been chosen only that: whoever
 * takes another gives it up, and what was counted within it would not hold. What all share narrows nothing
 * down.
 *
 * @param found how many were counted
 */
export const facetsOf = (
  asked: SearchAsked,
  { counts, found }: { counts: readonly FacetCount[]; found: number },
  names: Names,
): Facet[] =>
  facetNames.flatMap((name): Facet[] => {
    const { [name]: value } = asked;
    if (value !== "") return [{ name, chosen: named(name, value, 0, names).name, values: [] }];
    const values = counts
      .filter(({ facet, claims }) => facet === name && claims < found)
      .map((one) => named(name, one.value, one.claims, names));
    return values.length === 0
      ? []
      : [{ name, chosen: null, values: inOrder(name, values, names) }];
  });
