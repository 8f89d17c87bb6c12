/** What a form knows after it was handed in; the `previous` and the result of every form action. */
export type FormState =
  | { status: "idle" }
  | { status: "done"; notice?: string; value?: unknown }
  | {
      status: "refused";
      /** One sentence for the head of the form. */
      message: string;
      /** Complaints by the name of the field they belong to. */
      fields: Record<string, string[]>;
      /** What had been typed, so that a refusal costs nobody their text. */
      values: Record<string, string>;
      /** After a stale write: what the other writer saved, by the names of the fields. */
      theirs?: Record<string, string>;
      /** The version to base a second try on. */
      theirVersion?: number;
    };

/** Separates the values of a name that a form sends more than once, such as ticked boxes. */
const BETWEEN_VALUES = "\n";

const isSecret = (name: string) => /password|token|secret/i.test(name);

/**
 * What was typed into a form, for `FormState.values`.
 *
 * Leaves out files (a browser cannot be given them back), secrets (they must not travel back) and
 * the fields React adds for itself.
 */
export const typedValues = (form: FormData): Record<string, string> => {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$ACTION_") || isSecret(name)) continue;
    const before = values[name];
    values[name] = before === undefined ? value : `${before}${BETWEEN_VALUES}${value}`;
  }
  return values;
};

/** Whether one of a name's typed values is this one. */
export const wasTyped = (typed: string, value: string): boolean =>
  typed.split(BETWEEN_VALUES).includes(value);
