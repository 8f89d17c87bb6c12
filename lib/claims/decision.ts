/**
 * What a guard answers: go ahead, or the rule that stands in the way. `because` is a kebab-case
 * reason that the catalogue has words for; `Details` is what the page needs to say what is missing.
 */
export type Decision<Because extends string = string, Details extends object = object> =
  | { allowed: true }
  | ({ allowed: false; because: Because } & Details);

export const allowed = { allowed: true } as const;

/** Turns down with a reason and nothing more to say. */
export function refusedBecause<Because extends string>(because: Because) {
  return { allowed: false as const, because };
}
