import type { FigureName } from "./figures";

/** The codes that fact-checkers are assessed by. */
export const codes = {
  ifcn: "https://ifcncodeofprinciples.poynter.org/the-commitments",
  efcsn: "https://efcsn.com/code-of-standards/",
} as const;
export type Code = keyof typeof codes;

/** The five principles of the one and the three chapters of the other, and which figures speak of each. */
export const commitments = {
  ifcn: {
    fairness: ["reviewsPerVerdict", "exceptions", "personsAsked"],
    sources: ["sourcesPerVerdict", "primaryShare", "withheldShare"],
    funding: [],
    methodology: ["verdicts", "overturned"],
    corrections: ["correctionsPerHundred", "daysToCorrection", "daysToAnswer"],
  },
  efcsn: {
    methodology: ["sourcesPerVerdict", "primaryShare", "reviewsPerVerdict", "personsAsked"],
    ethics: ["exceptions", "correctionsPerHundred", "daysToCorrection"],
    transparency: ["verdicts", "withheldShare"],
  },
} as const satisfies Record<Code, Record<string, readonly FigureName[]>>;

export type Commitment = {
  [One in Code]: `${One}.${Extract<keyof (typeof commitments)[One], string>}`;
}[Code];

/** Every commitment of a code with the figures that speak of it, in the code's own order. */
export const commitmentsOf = (code: Code): { name: Commitment; figures: readonly FigureName[] }[] =>
  Object.entries(commitments[code]).map(([name, figures]) => ({
    name: `${code}.${name}` as Commitment,
    figures,
  }));
