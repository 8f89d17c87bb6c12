import type { Actor } from "@/lib/platform/actor";
import { type FormState, typedValues } from "@/lib/platform/form-state";
import type { Outcome, Refusal } from "@/lib/platform/outcome";
import { complaintWords, refusalWords } from "@/lib/platform/refusal-words";
import { currentActor } from "./session";

type Step<Input, Value> = {
  /** From the form to the command's input; the command's own schema says what is wrong with it. */
  read: (form: FormData) => Input | Promise<Input>;
  run: (actor: Actor, input: Input) => Promise<Outcome<Value>>;
  /** Refreshes or redirects, and may return a notice to show. */
  after?: (value: Value) => string | undefined | Promise<string | undefined>;
};

/** A refusal as a form shows it: one sentence, complaints beside the fields, nothing typed lost. */
const refusedForm = (refusal: Refusal, form: FormData): FormState => {
  const stale = refusal.code === "conflict" && refusal.theirs;
  return {
    status: "refused",
    message: refusalWords(refusal),
    fields: refusal.code === "invalid" ? complaintWords(refusal.fields) : {},
    values: typedValues(form),
    ...(stale ? { theirs: stale, theirVersion: refusal.theirVersion } : {}),
  };
};

/** The one path from a form to a command: who asks, what they typed, do it, say how it went. */
export const formAction =
  <Input, Value>({ read, run, after }: Step<Input, Value>) =>
  async (_previous: FormState, form: FormData): Promise<FormState> => {
    const outcome = await run(await currentActor(), await read(form));
    if (!outcome.ok) return refusedForm(outcome.refusal, form);
    return { status: "done", notice: await after?.(outcome.value), value: outcome.value };
  };

/** The text of a field, "" when the form has none. */
export const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The texts of a field that may come several times. */
export const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value) => typeof value === "string");

/** A tick box. */
export const ticked = (form: FormData, name: string): boolean => text(form, name) !== "";

/** A field that offers a choice; what was never offered is passed on for the command's schema to refuse. */
export const oneOf = <Value extends string>(_offered: readonly Value[], given: string): Value =>
  given as Value;
