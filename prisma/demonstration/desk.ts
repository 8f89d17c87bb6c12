import type { PersonActor, Role } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import type { Outcome } from "@/lib/platform/outcome";
import type { DemonstrationPerson } from "./people";
import { demonstrationPeople } from "./people";

/** What the demonstration's steps work with: who acts, and the scale. */
export type Desk = {
  people: Record<DemonstrationPerson, PersonActor>;
  /** Ids of ratings by key */
  ratings: Record<string, string>;
};

/** The value of a step that must succeed; the demonstration has no use for a refusal. */
export const must = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) {
    throw new Error(`The demonstration was refused: ${JSON.stringify(outcome.refusal)}`);
  }
  return outcome.value;
};

export const openDesk = async (): Promise<Desk> => {
  const rows = await database().person.findMany({ select: { id: true, email: true } });
  const actor = (email: string, name: string, role: Role): PersonActor => {
    const row = rows.find((one) => one.email === email);
    if (!row) throw new Error(`${email} was not made`);
    return { kind: "person", id: row.id, name, role };
  };
  const people = Object.fromEntries(
    demonstrationPeople.map(({ key, email, name, role }) => [key, actor(email, name, role)]),
  ) as Record<DemonstrationPerson, PersonActor>;
  const ratings = await database().rating.findMany({ select: { id: true, key: true } });
  return { people, ratings: Object.fromEntries(ratings.map(({ key, id }) => [key, id])) };
};

/** A calendar day so many days from now, "2026-11-24". */
export const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** The version of a claim's row, on which the next write is based. */
export const versionOf = async (claimId: string): Promise<number> => {
  const { version } = await database().claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { version: true },
  });
  return version;
};
