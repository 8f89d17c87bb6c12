import type { PersonActor } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import type { ImportFormat } from "../states";

/** Milliseconds for which a run is a worker's; each batch renews it. A server that dies lets go by this. */
export const HELD_FOR = 60_000;

/** A run as its worker sees it. */
export type TakenRun = {
  id: string;
  format: ImportFormat;
  becomes: "known" | "proposed";
  state: "checking" | "importing";
  address: string | null;
  size: number;
  position: number;
  mapping: unknown;
  /** "2026-11-23", the day it was handed in: a new start reads dates as the first did */
  day: string;
  /** Who started it; null for a feed's */
  actor: PersonActor | null;
};

const actorOf = (person: { id: string; name: string; role: string } | null): PersonActor | null =>
  person && { kind: "person", ...person, role: person.role as PersonActor["role"] };

/** Takes the import that waits longest and is nobody's; null when there is none. */
export const takeRun = async (): Promise<TakenRun | null> => {
  const at = now();
  const until = new Date(at.getTime() + HELD_FOR);
  const [taken] = await database().$queryRaw<{ id: string }[]>`
    UPDATE import_run SET claimed_until = ${until} WHERE id = (
      SELECT id FROM import_run
      WHERE state IN ('checking', 'importing') AND (claimed_until IS NULL OR claimed_until < ${at})
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id`;
  if (!taken) return null;
  const { size, createdAt, startedBy, ...run } = await database().importRun.findUniqueOrThrow({
    where: { id: taken.id },
    select: {
      ...{ id: true, format: true, becomes: true, state: true, address: true, size: true },
      ...{ position: true, mapping: true, createdAt: true },
      startedBy: { select: { id: true, name: true, role: true } },
    },
  });
  return {
    ...run,
    format: run.format as TakenRun["format"],
    becomes: run.becomes as TakenRun["becomes"],
    state: run.state as TakenRun["state"],
    size: Number(size),
    day: createdAt.toISOString().slice(0, 10),
    actor: actorOf(startedBy),
  };
};
