/** A rating given in a review; `value` is its place on the scale, null where it has none. */
export interface GivenRating {
  ratingId: string;
  value: number | null;
}

/**
 * How far the reviews of a round agree, as a small figure to show beside them.
 * - `share`: of all pairs of reviews, the part that gave the same rating, 0 to 1; null under two.
 * - `spread`: distance on the ordinal scale between the lowest and the highest rating that have a
 *   place on it; null when fewer than two have one.
 *
 * With two or three reviews a chance-corrected coefficient would be noise, so none is given.
 */
export function agreement(ratings: readonly GivenRating[]): {
  pairs: number;
  agreeing: number;
  share: number | null;
  spread: number | null;
} {
  const pairs = pairsIn(ratings.length);
  const agreeing = [...new Set(ratings.map((one) => one.ratingId))]
    .map((id) => pairsIn(ratings.filter((one) => one.ratingId === id).length))
    .reduce((sum, count) => sum + count, 0);
  const values = ratings.map((one) => one.value).filter((value) => value !== null);
  return {
    pairs,
    agreeing,
    share: pairs === 0 ? null : agreeing / pairs,
    spread: values.length < 2 ? null : Math.max(...values) - Math.min(...values),
  };
}

const pairsIn = (count: number): number => (count * (count - 1)) / 2;
