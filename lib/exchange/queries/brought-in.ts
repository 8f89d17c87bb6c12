import { claimLines } from "@/lib/claims/queries/claim-lines";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayExchange } from "../policy";
import { broughtInInput } from "../schema";
import { knownColumns, withRatings } from "./known";

const SHOWN = 25;

type Asked = { importId: string; after: string };

const proposed = async (db: Database, { importId, after }: Asked) => {
  const rows = await db.importedClaim.findMany({
    where: { runId: importId, ...(after ? { claimId: { gt: after } } : {}) },
    orderBy: { claimId: "asc" },
    take: SHOWN + 1,
    select: { claimId: true },
  });
  const ids = rows.slice(0, SHOWN).map(({ claimId }) => claimId);
  const claims = await claimLines(db, {
    where: Prisma.sql`claim.id = ANY(${ids}::uuid[])`,
    order: Prisma.sql`claim.id`,
    limit: SHOWN,
  });
  return { claims, known: [], next: rows.length > SHOWN ? (ids.at(-1) ?? null) : null };
};

const known = async (db: Database, { importId, after }: Asked) => {
  const rows = await db.checkedElsewhere.findMany({
    where: { runId: importId, ...(after ? { id: { gt: after } } : {}) },
    orderBy: { id: "asc" },
    take: SHOWN + 1,
    select: knownColumns,
  });
  const shown = rows.slice(0, SHOWN);
  return {
    claims: [],
    known: await withRatings(db, shown),
    next: rows.length > SHOWN ? (shown.at(-1)?.id ?? null) : null,
  };
};

/** What an import brought in, page by page: proposed claims, or reviews of other desks. */
export const broughtIn = query({
  name: "exchange.brought-in",
  input: broughtInInput,
  may: mayExchange,
  read: async (db, { input }) => {
    const run = await db.importRun.findUnique({
      where: { id: input.importId },
      select: { becomes: true },
    });
    if (!run) return null;
    return run.becomes === "proposed" ? proposed(db, input) : known(db, input);
  },
});

export type BroughtIn = ViewOf<typeof broughtIn>;
