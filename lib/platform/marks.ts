/**
 * Colours and shapes a rating may carry; drawn by `components/ui/rating-mark.tsx`.
 *
 * A desk chooses one of each per rating, and publications keep the names, so none may be renamed
 * or taken away. A rating is never told by its colour alone.
 */
export const markColours = [
  "green",
  "moss",
  "violet",
  "ochre",
  "rust",
  "crimson",
  "slate",
] as const;
export type MarkColour = (typeof markColours)[number];

export const markShapes = [
  "disc-tick",
  "ring-tick",
  "broken-frame",
  "diamond-turn",
  "ring-cross",
  "octagon-cross",
  "dotted-ring",
] as const;
export type MarkShape = (typeof markShapes)[number];
