import type complaints from "@/messages/en/complaints.json";
import type refusals from "@/messages/en/refusals.json";

/** Why something is not allowed or not possible now; each has its words in messages/en/refusals.json. */
export type RefusalReason = keyof typeof refusals;

/** What is wrong with one field; `key` has its words in messages/en/complaints.json. */
export type Complaint = { key: keyof typeof complaints; values?: Record<string, number> };

/** Why a request was turned down. Anything else that goes wrong is a bug and is thrown. */
export type Refusal =
  | { code: "not-found" }
  | { code: "not-allowed"; because: RefusalReason }
  | {
      code: "conflict";
      because: RefusalReason;
      /** The other writer's version, by the names of the fields, where a write was stale. */
      theirs?: Record<string, string>;
      /** The version a repeated write would be based on. */
      theirVersion?: number;
    }
  | { code: "invalid"; fields: Record<string, Complaint[]> };

export type Refused = { ok: false; refusal: Refusal };
export type Outcome<Value> = { ok: true; value: Value } | Refused;

export const refused = (refusal: Refusal): Refused => ({ ok: false, refusal });

/** A refusal of what was typed into one field, found only after parsing. */
export const invalid = (field: string, key: Complaint["key"]): Refused =>
  refused({ code: "invalid", fields: { [field]: [{ key }] } });

export const conflict = (because: RefusalReason): Refused => refused({ code: "conflict", because });

/**
 * What a rule or a policy answers: go ahead, or what stands in the way. Pages show the same answer beside
 * a disabled button; `Details` is what they need to say what is missing.
 */
export type Decision<
  Because extends RefusalReason = RefusalReason,
  Details extends object = object,
> = { allowed: true } | ({ allowed: false; because: Because } & Details);

export const allowed = { allowed: true } as const;

/** Turns down with a reason and nothing more to say. */
export const refusedBecause = <Because extends RefusalReason>(because: Because) => ({
  allowed: false as const,
  because,
});

/** The first refusal, or allowed. */
export const all = (...decisions: Decision[]): Decision =>
  decisions.find((decision) => !decision.allowed) ?? allowed;
