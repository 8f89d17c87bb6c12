import type { z } from "zod";
import type { Actor } from "./actor";
import { now } from "./clock";
import { complaintsOf } from "./complaints";
import { database, type Transaction } from "./database/client";
import { refusalOfDatabaseError } from "./database/refusal";
import { appendEvents } from "./events/append";
import type { NewEvent } from "./events/payloads";
import { conflict, type Decision, type Outcome, type Refused, refused } from "./outcome";
import { register } from "./registry";

type Done<Value> = { ok: true; value: Value; events: readonly NewEvent[] };

/** What a command's `run` returns when it has done its work: the value, and what happened. */
export const done = <Value>(value: Value, ...events: readonly NewEvent[]): Done<Value> => ({
  ok: true,
  value,
  events,
});

type Definition<Schema extends z.ZodType, Facts, Value> = {
  /** "review.submit": room and verb, as the test table and the log say it. */
  name: string;
  /** Strict schema of what may come in. */
  input: Schema;
  /** What the decision needs, read inside the transaction; null when there is no such thing. */
  facts: (tx: Transaction, input: z.output<Schema>, actor: Actor) => Promise<Facts | null>;
  /** The policy: pure, the same the page asks. */
  may: (actor: Actor, facts: Facts, input: z.output<Schema>) => Decision;
  /** What a writer who came too late is shown of the other's version, by the names of the form's fields. */
  current?: (facts: Facts) => { version: number; fields: Record<string, string> };
  /** The guarded write first, then what follows from it. A refusal undoes everything. */
  run: (
    tx: Transaction,
    context: { actor: Actor; facts: Facts; input: z.output<Schema>; now: Date },
  ) => Promise<Done<Value> | Refused>;
};

/** Carries a refusal out of the transaction so that it is rolled back. */
class RolledBack extends Error {
  readonly outcome: Refused;
  constructor(outcome: Refused) {
    super("refused");
    this.outcome = outcome;
  }
}

class Stale extends Error {}

/**
 * Wraps a write whose `where` names the version it was based on: when no row was met, somebody else
 * was first and the command is refused as a conflict.
 */
export const guarded = async (write: Promise<{ count: number }>): Promise<void> => {
  if ((await write).count === 0) throw new Stale();
};

/**
 * The one way to write. Parses, reads the facts, asks the policy, writes and appends the events in one
 * transaction. Returns a refusal as a value; anything thrown is a bug.
 */
export const command = <Schema extends z.ZodType, Facts, Value>(
  definition: Definition<Schema, Facts, Value>,
) => {
  const { name, input: schema, facts: readFacts, may, current, run } = definition;
  register({ kind: "command", name });

  const attempt = (actor: Actor, input: z.output<Schema>): Promise<Value> =>
    database().$transaction(async (tx) => {
      const facts = await readFacts(tx, input, actor);
      if (facts === null) throw new RolledBack(refused({ code: "not-found" }));
      const decision = may(actor, facts, input);
      if (!decision.allowed) {
        throw new RolledBack(refused({ code: "not-allowed", because: decision.because }));
      }
      const at = now();
      const result = await run(tx, { actor, facts, input, now: at });
      if (!result.ok) throw new RolledBack(result);
      await appendEvents(tx, actor, at, result.events);
      return result.value;
    });

  const whatTheySaved = async (actor: Actor, input: z.output<Schema>): Promise<Refused> => {
    const facts = current && (await database().$transaction((tx) => readFacts(tx, input, actor)));
    if (!current || !facts) return conflict("changed-meanwhile");
    const { version, fields } = current(facts);
    return refused({
      code: "conflict",
      because: "changed-meanwhile",
      theirs: fields,
      theirVersion: version,
    });
  };

  const refusalOf = (error: unknown, actor: Actor, input: z.output<Schema>) => {
    if (error instanceof RolledBack) return error.outcome;
    if (error instanceof Stale) return whatTheySaved(actor, input);
    const refusal = refusalOfDatabaseError(error);
    if (refusal) return refused(refusal);
    throw error;
  };

  return async (actor: Actor, input: z.input<Schema>): Promise<Outcome<Value>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      return refused({ code: "invalid", fields: complaintsOf(parsed.error) });
    }
    try {
      return { ok: true, value: await attempt(actor, parsed.data) };
    } catch (error) {
      return refusalOf(error, actor, parsed.data);
    }
  };
};
