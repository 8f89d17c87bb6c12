import { z } from "zod";
import { mayReadClaims } from "@/lib/claims/policy";
import { claimLines } from "@/lib/claims/queries/claim-lines";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { closestTo } from "./closest";
import { compareStatements } from "./comparison";

/** As many are held against what is asked; of these the nearest few are shown. */
const COMPARED = 20;
const SHOWN = 5;
/** Shorter texts are like everything. */
const SHORTEST = 12;

const closestInput = z.strictObject({
  statement: z.string().transform((text) => text.replaceAll("\u0000", "").slice(0, 2_000)),
  language: z.string().max(35),
  claimant: z.string().max(300).default(""),
  /** The claim that is asked for, which is not what is looked for. */
  except: z.uuid().or(z.literal("")).default(""),
});

const deskClaims = async (db: Database, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : (
        await claimLines(db, {
          where: Prisma.sql`claim.id = ANY(${[...ids]}::uuid[]) AND claim.status <> 'duplicate'`,
          order: Prisma.sql`claim.number`,
          limit: ids.length,
        })
      ).map(({ id, number, statement, language, claimant, status, rating }) => ({
        ...{ kind: "desk" as const, id, number, statement, language, claimant, status, rating },
      }));

const elsewhere = async (db: Database, ids: readonly string[]) => {
  const rows = await db.checkedElsewhere.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, claimText: true, claimant: true, language: true, withdrawnOn: true },
      ...{ publisherName: true, reviewUrl: true, ratingText: true },
    },
  });
  return rows.map(({ claimText, language, ...row }) => ({
    ...{ kind: "elsewhere" as const, statement: claimText, language: language ?? "", ...row },
  }));
};

/** Claims of the desk and of other desks that say something like a statement, the nearest first. */
export const closestClaims = query({
  name: "matching.closest",
  input: closestInput,
  may: mayReadClaims,
  read: async (db, { input: { statement, language, claimant, except } }) => {
    if (statement.trim().length < SHORTEST) return { known: [] };
    const ranked = await closestTo(db, { text: statement, language }, COMPARED);
    const asked = ranked.filter(({ id }) => id !== except);
    const idsOf = (kind: string) => asked.filter((one) => one.kind === kind).map(({ id }) => id);
    const [ours, theirs] = await Promise.all([
      deskClaims(db, idsOf("desk")),
      elsewhere(db, idsOf("elsewhere")),
    ]);
    const place = new Map(asked.map(({ id }, at) => [id, at]));
    const compared = [...ours, ...theirs].map((one) => ({
      ...one,
      comparison: compareStatements(
        { text: one.statement, language: one.language, claimant: one.claimant },
        { text: statement, language, claimant },
      ),
    }));
    const isSame = ({ comparison }: (typeof compared)[number]) =>
      Number(comparison.relation === "same");
    return {
      known: compared
        .filter(({ comparison }) => comparison.relation !== "unrelated")
        .toSorted(
          (a, b) => isSame(b) - isSame(a) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
        )
        .slice(0, SHOWN),
    };
  },
});

export type KnownClaim = ViewOf<typeof closestClaims>["known"][number];
