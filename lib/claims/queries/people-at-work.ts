import type { PersonAtWork } from "@/lib/people/at-work";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";

/** Everybody whose account is open, with how much they have to do; or one person. */
export const peopleAtWork = (
  db: Database | Transaction,
  personId?: string,
): Promise<PersonAtWork[]> =>
  db.$queryRaw<PersonAtWork[]>`
    SELECT person.id, person.name, COALESCE(person.work_limit, desk.work_limit) AS "limit",
      to_char(away_from, 'YYYY-MM-DD') AS "awayFrom", to_char(away_to, 'YYYY-MM-DD') AS "awayTo",
      person.languages,
      (SELECT count(*)::int FROM assignment
        WHERE assignment.person_id = person.id AND ended_at IS NULL AND round_open AND NOT handed_in) AS writing
    FROM person CROSS JOIN desk
    WHERE disabled_at IS NULL ${personId ? Prisma.sql`AND person.id = ${personId}::uuid` : Prisma.empty}
    ORDER BY person.name, person.id`;
