import type { z } from "zod";
import type { Actor } from "./actor";
import { complaintsOf } from "./complaints";
import { type Database, database } from "./database/client";
import { type Decision, type Outcome, refused } from "./outcome";
import { register } from "./registry";

type Definition<Schema extends z.ZodType, View> = {
  name: string;
  input: Schema;
  /** Who may ask at all. What only some may see of the answer is decided in `read`. */
  may: (actor: Actor, input: z.output<Schema>) => Decision;
  /** The view a page shows, never a row; null when there is no such thing for this asker. */
  read: (db: Database, context: { actor: Actor; input: z.output<Schema> }) => Promise<View | null>;
};

/** The one way to read: parses, asks the policy, reads what the asker may see. */
export const query = <Schema extends z.ZodType, View>(definition: Definition<Schema, View>) => {
  const { name, input: schema, may, read } = definition;
  register({ kind: "query", name });

  return async (actor: Actor, input: z.input<Schema>): Promise<Outcome<View>> => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      return refused({ code: "invalid", fields: complaintsOf(parsed.error) });
    }
    const decision = may(actor, parsed.data);
    if (!decision.allowed) return refused({ code: "not-allowed", because: decision.because });
    const view = await read(database(), { actor, input: parsed.data });
    return view === null ? refused({ code: "not-found" }) : { ok: true, value: view };
  };
};

/** What a query shows, for the components that are handed it. */
export type ViewOf<Query> = Query extends (...asked: never[]) => Promise<Outcome<infer View>>
  ? View
  : never;
