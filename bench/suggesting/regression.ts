/** A row to learn from: where its numbers stand, the numbers, and whether it is worth checking. */
export type Row = { at: number[]; values: number[]; label: number };

export type Fitted = { bias: number; weights: Float64Array };

/** Numbers that look random and are the same every time (Numerical Recipes, "quick and dirty"). */
const shuffler = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const shuffled = (length: number, next: (below: number) => number): number[] => {
  const order = Array.from({ length }, (_, index) => index);
  for (let last = length - 1; last > 0; last -= 1) {
    const other = next(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
};

export const oddsOf = ({ bias, weights }: Fitted, { at, values }: Omit<Row, "label">): number =>
  at.reduce((sum, place, index) => sum + (weights[place] ?? 0) * (values[index] ?? 0), bias);

/**
 * Logistic regression with an L2 penalty, by AdaGrad (Duchi, Hazan, Singer 2011) over rows in an order
 * that is the same every time. `penalty` is shared out over the rows a weight occurs in.
 */
export const regress = (
  rows: readonly Row[],
  size: number,
  { penalty = 1e-4, rounds = 25, rate = 0.3, positives = 1 } = {},
): Fitted => {
  const model: Fitted = { bias: 0, weights: new Float64Array(size) };
  const squares = new Float64Array(size).fill(1e-6);
  let biasSquares = 1e-6;
  const next = shuffler(7);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffled(rows.length, next)) {
      const row = rows[index];
      if (!row) continue;
      const expected = 1 / (1 + Math.exp(-oddsOf(model, row)));
      const error = (expected - row.label) * (row.label === 1 ? positives : 1);
      biasSquares += error * error;
      model.bias -= (rate * error) / Math.sqrt(biasSquares);
      row.at.forEach((place, position) => {
        const weight = model.weights[place] ?? 0;
        const slope = error * (row.values[position] ?? 0) + penalty * weight;
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        model.weights[place] = weight - (rate * slope) / Math.sqrt(square);
      });
    }
  }
  return model;
};
