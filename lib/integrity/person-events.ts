import type { Transaction } from "@/lib/platform/database/client";
import { lastingKinds } from "./policy";

/** Events that name people of the desk, in whichever part of them. */
const naming = [
  ...["person.invited", "person.joined", "person.changed", "invitation.revoked"],
  ...["reviewer.assigned", "reviewer.unassigned", "conflict.declared", "claim.taken-on"],
];

/** Events that repeat what a reader sent in. */
const repeating = ["tip.received", "tip.handled", "tip.brought-back", "pair.judged"];

export type Traces = {
  email: string;
  /** Null for who has no account. */
  personId: string | null;
  /** What they sent in, as events repeat it. */
  statements: readonly string[];
};

/** Every name an account ever had: events keep the one of their time. */
const namesOf = async (tx: Transaction, personId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM person WHERE id = ${personId}::uuid
    UNION
    SELECT payload ->> 'name' FROM event
    WHERE payload ->> 'personId' = ${personId} AND kind IN ('person.joined', 'person.changed')
      AND payload ->> 'name' IS NOT NULL
    UNION
    SELECT payload #>> '{changes,name,before}' FROM event
    WHERE payload ->> 'personId' = ${personId} AND payload #>> '{changes,name,before}' IS NOT NULL`;
  return rows.map(({ name }) => name);
};

/**
 * Events whose content says something of a person: their address in any, their name in those that name people of
 * the desk, unless that was somebody else of the same name, what they sent in those of tips. Names are held whole: a statement with the same name in it is not theirs.
 */
export const eventsNaming = async (tx: Transaction, traces: Traces): Promise<bigint[]> => {
  const { email, personId, statements } = traces;
  const names = personId === null ? [] : await namesOf(tx, personId);
  const rows = await tx.$queryRaw<{ sequence: bigint }[]>`
    SELECT sequence FROM event
    WHERE erased_at IS NULL AND NOT kind = ANY(${[...lastingKinds]}) AND (
      jsonb_path_exists(payload, '$.** ? (@ == $email)', jsonb_build_object('email', ${email}::text))
      OR kind = ANY(${naming}) AND COALESCE(payload ->> 'personId' = ${personId}, TRUE) AND jsonb_path_exists(
        payload, '$.** ? (@ == $names[*])', jsonb_build_object('names', ${names}::text[]))
      OR kind = 'round.reopened' AND EXISTS (
        SELECT 1 FROM unnest(${names}::text[]) AS name
        WHERE strpos(', ' || (payload ->> 'people') || ', ', ', ' || name || ', ') > 0)
      OR kind = ANY(${repeating}) AND payload ->> 'statement' = ANY(${[...statements]})
    )
    ORDER BY sequence`;
  return rows.map(({ sequence }) => sequence);
};
