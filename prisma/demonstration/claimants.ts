/** Who made the claims of the first case; addresses are those of the same entity on Wikidata. */
export const whiteHouse = {
  name: "Biden administration",
  kind: "organisation",
  sameAs: ["https://www.wikidata.org/wiki/Q60715784"],
  affiliation: "United States government",
} as const;
export const stateDepartment = {
  name: "U.S. Department of State",
  kind: "organisation",
  sameAs: ["https://www.wikidata.org/wiki/Q789915"],
  affiliation: "United States government",
} as const;
export const harris = {
  name: "Kamala Harris",
  kind: "person",
  sameAs: ["https://www.wikidata.org/wiki/Q10853588"],
  affiliation: "United States government",
} as const;
