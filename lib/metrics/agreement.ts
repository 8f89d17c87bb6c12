/** The ratings of one unit, by any number of raters; as places on the scale, 0 for the lowest. */
type Unit = readonly number[];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * The ordinal distance of two ranks: how many ratings lie between them, the ends counted half, squared.
 * Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section F.
 */
const ordinalDistance = (counts: readonly number[], one: number, other: number): number => {
  const [low, high] = one < other ? [one, other] : [other, one];
  const between = sum(counts.slice(low, high + 1));
  return (between - ((counts[low] ?? 0) + (counts[high] ?? 0)) / 2) ** 2;
};

/**
 * Krippendorff's α for ordinal ratings with any raters missing: 1 for agreement, 0 for chance. Units with
 * a single rating say nothing and are left out.
 *
 * @returns null where nothing can be compared: no pair, or one rating throughout
 */
export const ordinalAlpha = (units: readonly Unit[]): number | null => {
  const pairable = units.filter((unit) => unit.length > 1);
  const counts: number[] = [];
  for (const rank of pairable.flat()) counts[rank] = (counts[rank] ?? 0) + 1;
  for (let rank = 0; rank < counts.length; rank += 1) counts[rank] ??= 0;
  const total = sum(counts);
  const observed = sum(
    pairable.map((unit) => {
      const pairs = unit.flatMap((one, at) =>
        unit.slice(at + 1).map((other) => ordinalDistance(counts, one, other)),
      );
      return (2 * sum(pairs)) / (unit.length - 1);
    }),
  );
  const expected = sum(
    counts.flatMap((many, one) =>
      counts.map((others, other) => many * others * ordinalDistance(counts, one, other)),
    ),
  );
  if (total < 2 || expected === 0) return null;
  return 1 - ((total - 1) * observed) / expected;
};

/** Numbers from 0 to 1, the same at each call, so that a page shows the same interval twice (mulberry32). */
const repeatable = () => {
  let state = 1;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const RESAMPLES = 1_000;
/** Fewer units say too little for an interval to mean anything. */
const FEWEST_UNITS = 10;

/**
 * The 95 % interval of α by resampling units with replacement (percentile bootstrap; Hayes and
 * Krippendorff, Answering the Call for a Standard Reliability Measure, 2007).
 */
export const alphaInterval = (units: readonly Unit[]): readonly [number, number] | null => {
  const pairable = units.filter((unit) => unit.length > 1);
  if (pairable.length < FEWEST_UNITS) return null;
  const random = repeatable();
  const draw = () => pairable[Math.floor(random() * pairable.length)] ?? [];
  const alphas = Array.from({ length: RESAMPLES }, () => ordinalAlpha(pairable.map(draw)))
    .filter((alpha) => alpha !== null)
    .toSorted((a, b) => a - b);
  const [low, high] = [
    alphas[Math.floor(alphas.length * 0.025)],
    alphas[Math.ceil(alphas.length * 0.975) - 1],
  ];
  return low === undefined || high === undefined ? null : [low, high];
};
