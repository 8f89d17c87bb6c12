import { type Facets, facetsOf } from "./facets";
import { isSameValue, type Quantity } from "./quantities";
import { contentWords } from "./words";

/** How a known claim stands to a statement. */
export type Relation =
  | "same"
  | "different-number"
  | "different-unit"
  | "different-period"
  | "different-place"
  | "different-claimant"
  | "negated"
  | "related"
  | "unrelated";

/** What was held against each other. */
export type Aspect = "number" | "period" | "place" | "claimant" | "negation" | "words";

/** `theirs` and `ours` are in the words of the statements; empty where one says nothing of it. */
export type Difference = { aspect: Aspect; ours: string; theirs: string };

export type Comparison = {
  relation: Relation;
  /** Share of the words of the shorter statement that the other has, from 0 to 1. */
  likeness: number;
  same: readonly Aspect[];
  differs: readonly Difference[];
};

export type Compared = {
  text: string;
  language: string;
  claimant?: string | null | undefined;
};

/** Below it two statements speak of different things; above the second, one may be the other in other words. */
const RELATED = 0.34;
const ALIKE = 0.6;

const setDiffers = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((one) => !b.has(one)));

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((one) => b.has(one));

/** Two words of different languages that are one: "securité", "security". */
const cognate = (a: string, b: string): boolean => {
  if (a.startsWith("=") || b.startsWith("=")) return false;
  const length = Math.min(a.length, b.length);
  return length >= 5 && a.slice(0, 5) === b.slice(0, 5);
};

type Overlap = { likeness: number; ours: string[]; theirs: string[] };

const isFigure = (word: string): boolean => /\p{N}/u.test(word);

const overlapOf = (a: Facets, b: Facets, foreign: boolean): Overlap => {
  const inWords = ({ words }: Facets) => words.filter(({ word }) => !isFigure(word));
  const [mine, other] = [inWords(a), inWords(b)];
  const meets = (key: string, words: Facets["words"]) =>
    words.some((one) => one.key === key || (foreign && cognate(one.key, key)));
  const lone = (from: Facets["words"], to: Facets["words"]) =>
    from.filter(({ key }) => !meets(key, to));
  const [ours, theirs] = [lone(mine, other), lone(other, mine)];
  const shares = [
    [mine.length, ours.length],
    [other.length, theirs.length],
  ].map(([all = 0, missing = 0]) => (all === 0 ? 0 : (all - missing) / all));
  return {
    likeness: Math.max(...shares),
    ours: ours.map(({ word }) => word),
    theirs: theirs.map(({ word }) => word),
  };
};

const lacking = (from: readonly Quantity[], to: readonly Quantity[]): Quantity[] =>
  from.filter((one) => !to.some((other) => isSameValue(one, other)));

const units = (quantities: readonly Quantity[]): ReadonlySet<string> =>
  new Set(quantities.map(({ unit }) => unit));

const writtenIn = (quantities: readonly Quantity[]): string =>
  [...new Set(quantities.map(({ written }) => written))].join(", ");

type Finding = { relation: Relation; difference: Difference } | null;

const numbers = (a: Facets, b: Facets): Finding => {
  const difference = {
    aspect: "number" as const,
    ours: writtenIn(a.quantities),
    theirs: writtenIn(b.quantities),
  };
  if (a.quantities.length === 0 && b.quantities.length === 0) return null;
  if (a.quantities.length === 0 || b.quantities.length === 0) {
    return { relation: "related", difference };
  }
  if (lacking(a.quantities, b.quantities).length + lacking(b.quantities, a.quantities).length > 0) {
    return { relation: "different-number", difference };
  }
  return setDiffers(units(a.quantities), units(b.quantities))
    ? { relation: "different-unit", difference }
    : null;
};

const periods = (a: Facets, b: Facets): Finding => {
  const said = ({ years, months }: Facets) => [...years, ...months].join(" ");
  const differs = setDiffers(a.years, b.years) || setDiffers(a.months, b.months);
  return differs
    ? {
        relation: "different-period",
        difference: { aspect: "period", ours: said(a), theirs: said(b) },
      }
    : null;
};

const places = (a: Facets, b: Facets): Finding => {
  const [ours, theirs] = [
    [...a.places].filter((place) => !b.places.has(place)),
    [...b.places].filter((place) => !a.places.has(place)),
  ];
  if (ours.length === 0 || theirs.length === 0) return null;
  return {
    relation: "different-place",
    difference: { aspect: "place", ours: ours.join(", "), theirs: theirs.join(", ") },
  };
};

const claimants = (a: Facets, b: Facets, languages: readonly [string, string]): Finding => {
  if (a.claimant === "" || b.claimant === "") return null;
  const [ours, theirs] = [
    new Set(contentWords(a.claimant, languages[0]).map(({ key }) => key)),
    new Set(contentWords(b.claimant, languages[1]).map(({ key }) => key)),
  ];
  if (ours.size === 0 || theirs.size === 0 || shared(ours, theirs)) return null;
  return {
    relation: "different-claimant",
    difference: { aspect: "claimant", ours: a.claimant, theirs: b.claimant },
  };
};

const negation = (a: Facets, b: Facets): Finding => {
  const opposite = (a.grew && b.shrank && !b.grew) || (a.shrank && b.grew && !a.grew);
  return a.denied !== b.denied || opposite
    ? { relation: "negated", difference: { aspect: "negation", ours: "", theirs: "" } }
    : null;
};

const sameAspects = (a: Facets, b: Facets, differs: readonly Difference[]): Aspect[] => {
  const told: Record<Exclude<Aspect, "words" | "negation">, boolean> = {
    number: a.quantities.length > 0 && b.quantities.length > 0,
    period: shared(a.years, b.years) || shared(a.months, b.months),
    place: shared(a.places, b.places),
    claimant: a.claimant !== "" && b.claimant !== "",
  };
  return (Object.keys(told) as (keyof typeof told)[]).filter(
    (aspect) => told[aspect] && !differs.some((one) => one.aspect === aspect),
  );
};

/** What is counted is part of a figure: 80 % of mayors are not 80 % of districts. */
const countsOtherThings = (a: Facets, b: Facets, languages: readonly [string, string]): boolean => {
  const [ours, theirs] = [a, b].map(
    ({ quantities }, at) =>
      new Set(
        quantities.flatMap(({ counted }) =>
          contentWords(counted, languages[at] ?? "").map(({ key }) => key),
        ),
      ),
  );
  const everything = [a, b].map(({ words }) => new Set(words.map(({ key }) => key)));
  if (!ours || !theirs || ours.size === 0 || theirs.size === 0 || shared(ours, theirs))
    return false;
  // Each counts something that the other speaks of too, as something else.
  return [...ours].some((one) => everything[1]?.has(one));
};

const compare = (
  a: Facets,
  b: Facets,
  languages: readonly [ours: string, theirs: string],
): Comparison => {
  const overlap = overlapOf(a, b, languages[0] !== languages[1]);
  const findings = [
    negation(a, b),
    numbers(a, b),
    periods(a, b),
    places(a, b),
    claimants(a, b, languages),
  ].filter((finding) => finding !== null);
  const differs = findings.map(({ difference }) => difference);
  // A word that was put in another's place may be all that they differ in.
  const substituted =
    overlap.likeness < ALIKE ||
    (overlap.ours.length > 0 && overlap.theirs.length > 0) ||
    countsOtherThings(a, b, languages);
  if (substituted && overlap.ours.length + overlap.theirs.length > 0) {
    differs.push({
      aspect: "words",
      ours: overlap.ours.join(" "),
      theirs: overlap.theirs.join(" "),
    });
  }
  const relation = () => {
    if (overlap.likeness < RELATED) return "unrelated";
    return findings[0]?.relation ?? (substituted ? "related" : "same");
  };
  return {
    relation: relation(),
    likeness: overlap.likeness,
    same: sameAspects(a, b, differs),
    differs,
  };
};

/**
 * Holds known statements against one that is asked about. In doubt it says that they differ: a claim with
 * another number, period, place or claimant, or its opposite, is never called the same.
 */
export const comparedWith = (theirs: Compared): ((ours: Compared) => Comparison) => {
  const b = facetsOf(theirs);
  return (ours) => compare(facetsOf(ours), b, [ours.language, theirs.language]);
};

/** Holds a known statement against another (`comparedWith`). */
export const compareStatements = (ours: Compared, theirs: Compared): Comparison =>
  comparedWith(theirs)(ours);
