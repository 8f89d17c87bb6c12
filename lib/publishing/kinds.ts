/** The four kinds of publication that may follow a claim's first; DOMAIN.md, "Correction". */
export const correctionKinds = ["correction", "update", "clarification", "retraction"] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
export const publicationKinds = ["first", ...correctionKinds] as const;
export type PublicationKind = (typeof publicationKinds)[number];
