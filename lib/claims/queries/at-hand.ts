import { type Actor, isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query } from "@/lib/platform/query";
import { mayReadClaims } from "../policy";
import { claimOfNumberInput, nothingInput } from "../schema";
import { isMine, isUnderWay } from "./conditions";

type ClaimAtHand = { id: string; number: number; statement: string; language: string };

/** As many claims are offered before any word is typed. */
const OFFERED = 6;
/** Of what somebody did lately, so many events are looked at. */
const LATELY = 100;

const columns = Prisma.sql`claim.id, claim.number, claim.statement, claim.language`;

const read = async (db: Database, actor: Actor): Promise<ClaimAtHand[] | null> => {
  if (!isSignedIn(actor)) return null;
  const [mine, touched] = await Promise.all([
    db.$queryRaw<ClaimAtHand[]>`
      SELECT ${columns} FROM claim WHERE ${isUnderWay} AND ${isMine(actor.id)}
      ORDER BY claim.status_since DESC LIMIT ${OFFERED}`,
    db.$queryRaw<ClaimAtHand[]>`
      SELECT ${columns} FROM (
        SELECT claim_id, max(sequence) AS last FROM (
          SELECT claim_id, sequence FROM event
          WHERE actor_id = ${actor.id}::uuid ORDER BY sequence DESC LIMIT ${LATELY}) lately
        GROUP BY claim_id) touched
      JOIN claim ON claim.id = touched.claim_id
      WHERE claim.status NOT IN ('declined', 'duplicate')
      ORDER BY touched.last DESC LIMIT ${OFFERED}`,
  ]);
  const mineIds = new Set(mine.map(({ id }) => id));
  return [...mine, ...touched.filter(({ id }) => !mineIds.has(id))].slice(0, OFFERED);
};

/** Claims a person is likely to mean: those they are to work on, then those they did something on lately. */
export const claimsAtHand = query({
  name: "claims.at-hand",
  input: nothingInput,
  may: mayReadClaims,
  read: (db, { actor }) => read(db, actor),
});

/** The claim that people call by a number. */
export const claimOfNumber = query({
  name: "claims.of-number",
  input: claimOfNumberInput,
  may: mayReadClaims,
  read: (db, { input: { number } }) =>
    db.claim.findUnique({ where: { number }, select: { id: true } }),
});
