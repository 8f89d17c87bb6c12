import { peopleAtWork } from "@/lib/claims/queries/people-at-work";
import { workClock } from "@/lib/claims/queries/work-clock";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayActInBulk } from "../policy";
import { proposalsOf, type UnfinishedReview } from "../proposals";
import { nothingInput } from "../schema";

/** As many are looked at, those of people who left or are away and those that were given out longest ago. */
const LOOKED_AT = 100;
/** As many are proposed at once; with these dealt with, the next are. */
const PROPOSED = 12;

type Row = Omit<UnfinishedReview, "person"> & {
  personId: string;
  name: string;
  awayFrom: string | null;
  awayTo: string | null;
  left: boolean;
};

/** Assignments at work: one strand by who is gone, one by age, since no index serves both. */
const atWork = (today: string) => {
  const open = Prisma.sql`assignment.ended_at IS NULL AND assignment.round_open`;
  const columns = Prisma.sql`assignment.id, assignment.round_id, assignment.claim_id,
    assignment.person_id, assignment.assigned_at`;
  return Prisma.sql`
    (SELECT ${columns} FROM person JOIN assignment ON assignment.person_id = person.id
      WHERE ${open} AND (person.disabled_at IS NOT NULL
        OR ${today}::date BETWEEN person.away_from AND person.away_to)
      ORDER BY assigned_at LIMIT ${LOOKED_AT})
    UNION
    (SELECT ${columns} FROM assignment WHERE ${open} ORDER BY assigned_at LIMIT ${LOOKED_AT})`;
};

const unfinished = async (
  db: Database,
  { today, timeZone }: { today: string; timeZone: string },
): Promise<UnfinishedReview[]> => {
  const rows = await db.$queryRaw<Row[]>`
    SELECT claim.id AS "claimId", claim.number, claim.statement, claim.language,
      person.id AS "personId", person.name, person.disabled_at IS NOT NULL AS left,
      to_char(person.away_from, 'YYYY-MM-DD') AS "awayFrom",
      to_char(person.away_to, 'YYYY-MM-DD') AS "awayTo",
      to_char(GREATEST(given.assigned_at, review.saved_at,
        (SELECT max(event.at) FROM event
          WHERE event.claim_id = given.claim_id AND event.actor_id = given.person_id)
      ) AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "lastSign",
      ARRAY(SELECT conflict_declaration.person_id::text FROM conflict_declaration
          WHERE conflict_declaration.claim_id = claim.id
        UNION SELECT other.person_id::text FROM assignment AS other
          WHERE other.round_id = given.round_id AND other.ended_at IS NULL
        UNION SELECT claim.editor_id::text WHERE claim.editor_id IS NOT NULL) AS "notIds"
    FROM (${atWork(today)}) AS given
    JOIN claim ON claim.id = given.claim_id
    JOIN person ON person.id = given.person_id
    LEFT JOIN review ON review.round_id = given.round_id AND review.reviewer_id = given.person_id
    WHERE review.submitted_at IS NULL AND claim.status IN ('researching', 'in-review')
    ORDER BY given.assigned_at, claim.number`;
  return rows.map(({ personId: id, name, awayFrom, awayTo, left, ...review }) => ({
    ...review,
    person: { id, name, awayFrom, awayTo, left },
  }));
};

/** Reviews that might be given to somebody else, and to whom; nothing is done about them by itself. */
export const reassignmentProposals = query({
  name: "workload.proposals",
  input: nothingInput,
  may: mayActInBulk,
  read: async (db) => {
    const clock = await workClock(db);
    const { idleDays } = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: { idleDays: true },
    });
    const [reviews, people] = await Promise.all([unfinished(db, clock), peopleAtWork(db)]);
    return proposalsOf(reviews, people, { ...clock, idleDays }).slice(0, PROPOSED);
  },
});

export type Proposals = ViewOf<typeof reassignmentProposals>;
