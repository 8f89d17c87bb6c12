import type { Actor } from "@/lib/platform/actor";
import { reader } from "@/lib/platform/actor";
import type { Outcome, RefusalReason } from "@/lib/platform/outcome";
import { makePerson } from "../builders";

/**
 * Who asks. `reviewer` is the right one where there is one: who was assigned, who brought it, whose own it
 * is; `stranger` is a reviewer who is not. `reader` is signed out, `job` is the product itself.
 */
export const askers = ["admin", "editor", "reviewer", "stranger", "reader", "job"] as const;
export type Asker = (typeof askers)[number];

/** What they are answered: yes, or why not. */
export type Answer = "yes" | "not-found" | RefusalReason;

export type AccessRow = {
  ask: (asker: Asker) => Promise<Answer | string>;
  answers: Record<Asker, Answer>;
};

/** What an operation is tried on, made anew each time; `right` is who it is right for. */
export type Scene<Input> = { input: Input; right?: Actor };

const actorOf = async (asker: Asker): Promise<Actor> => {
  switch (asker) {
    case "reader":
      return reader;
    case "job":
      return { kind: "system", job: "test" };
    case "stranger":
      return makePerson("reviewer");
    default:
      return makePerson(asker);
  }
};

const answerOf = (outcome: Outcome<unknown>): Answer | string => {
  if (outcome.ok) return "yes";
  const { refusal } = outcome;
  if (refusal.code === "not-found") return "not-found";
  // A row whose input is wrong tests nothing, and says so.
  return refusal.code === "invalid" ? JSON.stringify(refusal.fields) : refusal.because;
};

/**
 * A row of the table: an operation, what to try it on, and what each asker is answered.
 *
 * `right` of a scene stands in for the reviewer. A scene that depends on the asker is told who it is, and
 * its `right` stands in for whoever that is.
 */
export const row = <Input>(
  operation: (actor: Actor, input: Input) => Promise<Outcome<unknown>>,
  scene: (asker: Asker) => Promise<Scene<Input>>,
  answers: Record<Asker, Answer>,
): AccessRow => ({
  answers,
  ask: async (asker) => {
    const { input, right } = await scene(asker);
    const owns = scene.length > 0 || asker === "reviewer";
    const person = asker !== "reader" && asker !== "job";
    const actor = right && owns && person ? right : await actorOf(asker);
    return answerOf(await operation(actor, input));
  },
});

const table = (...answers: [Answer, Answer, Answer, Answer, Answer, Answer]) =>
  Object.fromEntries(askers.map((asker, at) => [asker, answers[at]])) as Record<Asker, Answer>;

const away = "sign-in-first";

/** The desk as a whole, and nobody else. */
export const theDesk = table("yes", "yes", "yes", "yes", away, away);
export const editors = table("yes", "yes", "editors-only", "editors-only", away, away);
export const admins = table("yes", "admins-only", "admins-only", "admins-only", away, away);
/** Whoever is at a keyboard, signed in or not. */
export const byHand = table("yes", "yes", "yes", "yes", "yes", "people-only");
/** The product itself. */
export const theServer = table(
  ...(["server-only", "server-only", "server-only", "server-only", "server-only"] as const),
  "yes",
);
export const everybody = table("yes", "yes", "yes", "yes", "yes", "yes");
/** One person's own; to all others it is not there. */
export const ownOnly = table(
  "not-found",
  "not-found",
  "yes",
  "not-found",
  "not-found",
  "not-found",
);

/** Any of these with some answers otherwise. */
export const but = (
  answers: Record<Asker, Answer>,
  otherwise: Partial<Record<Asker, Answer>>,
): Record<Asker, Answer> => ({ ...answers, ...otherwise });

export const nobodysInput = async () => ({ input: {} });
