/** What a column of a table can hold. */
export const tableFields = [
  "claim",
  "claimant",
  "claimDate",
  "language",
  "reviewUrl",
  "rating",
  "ratingValue",
  "bestRating",
  "worstRating",
  "explanation",
  "reviewDate",
  "publisher",
  "appearance",
  "topics",
] as const;
export type TableField = (typeof tableFields)[number];

/** Without these columns no row can become anything. */
export const neededFields: Record<"known" | "proposed", readonly TableField[]> = {
  known: ["claim", "reviewUrl", "rating"],
  proposed: ["claim"],
};

/** What columns are usually called, folded as `folded` does; the first match wins. */
const names: Record<TableField, readonly string[]> = {
  claim: [
    "claim",
    "claim text",
    "claim reviewed",
    "claimreviewed",
    "statement",
    "affirmation",
    "afirmacion",
    "text",
  ],
  claimant: [
    "claimant",
    "speaker",
    "who",
    "said by",
    "author of claim",
    "auteur",
    "autor",
    "source",
  ],
  claimDate: ["claim date", "date of the claim", "claimdate", "said on", "date"],
  language: ["language", "lang", "inlanguage", "langue", "idioma"],
  reviewUrl: ["review url", "url", "link", "address", "review address", "lien", "enlace"],
  rating: ["rating", "verdict", "textual rating", "conclusion", "note", "calificacion", "label"],
  ratingValue: ["rating value", "ratingvalue", "score"],
  bestRating: ["best rating", "bestrating", "best"],
  worstRating: ["worst rating", "worstrating", "worst"],
  explanation: ["explanation", "summary", "rating explanation", "resume", "resumen"],
  reviewDate: ["review date", "reviewed on", "published", "date published", "datepublished"],
  publisher: [
    "publisher",
    "publisher name",
    "fact checker",
    "organisation",
    "organization",
    "desk",
  ],
  appearance: ["appearance", "appearances", "seen at", "claim url"],
  topics: ["topics", "topic", "tags", "themes"],
};

const folded = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The columns of a table by what their headings say, as a proposal to whoever maps them. */
export const guessedColumns = (
  headings: readonly string[],
): Partial<Record<TableField, number>> => {
  const called = headings.map(folded);
  const columns: Partial<Record<TableField, number>> = {};
  const taken = new Set<number>();
  for (const field of tableFields) {
    const at = names[field]
      .map((name) => called.indexOf(name))
      .find((place) => place >= 0 && !taken.has(place));
    if (at === undefined) continue;
    taken.add(at);
    columns[field] = at;
  }
  return columns;
};
