import type { Database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import type { Said } from "./rules";
import { judgements } from "./schema";

/** As much of what was said of known claims and other words is looked at, the newest first. */
const NEAR = 100;

const columns = {
  askedClaimId: true,
  knownClaimId: true,
  knownElsewhereId: true,
  statement: true,
  statementSha256: true,
  language: true,
  judgement: true,
  judgedAt: true,
  judgedBy: { select: { name: true } },
} as const;

const newestFirst = [{ judgedAt: "desc" }, { id: "desc" }] as const;

type Asked = { statement: string; claimId: string };

/** What people said of known claims, by the known claim, the newest first. */
export const saidOf = async (
  db: Database,
  ids: readonly string[],
  { statement, claimId }: Asked,
): Promise<ReadonlyMap<string, readonly Said[]>> => {
  const known = { in: [...ids] };
  const ofThese = { OR: [{ knownClaimId: known }, { knownElsewhereId: known }] };
  const statementSha256 = sha256(statement);
  const find = (where: object, take?: number) =>
    db.judgedPair.findMany({
      ...{ where, select: columns, orderBy: [...newestFirst] },
      ...(take ? { take } : {}),
    });
  const [own, mirrored, near] = await Promise.all([
    find({
      AND: [
        ofThese,
        { OR: [{ statementSha256 }, ...(claimId ? [{ askedClaimId: claimId }] : [])] },
      ],
    }),
    claimId ? find({ knownClaimId: claimId, askedClaimId: known }) : [],
    find({ AND: [ofThese, { statementSha256: { not: statementSha256 } }] }, NEAR),
  ]);
  const said = new Map<string, Said[]>();
  const note = (id: string | null, row: (typeof own)[number], isOwn: boolean) => {
    const judgement = judgements.find((one) => one === row.judgement);
    if (!id || !judgement) throw new Error(`what is ${row.judgement} of ${id}?`);
    const words = { text: row.statement, language: row.language };
    const one = { judgement, words, own: isOwn, by: row.judgedBy.name, at: row.judgedAt };
    said.set(id, [...(said.get(id) ?? []), one]);
  };
  const knownOf = (row: (typeof own)[number]) => row.knownClaimId ?? row.knownElsewhereId;
  // A pair is the same from either end; the newest word on it holds.
  const pairs = [
    ...own.map((row) => ({ row, id: knownOf(row) })),
    ...mirrored.map((row) => ({ row, id: row.askedClaimId })),
  ].toSorted((a, b) => b.row.judgedAt.getTime() - a.row.judgedAt.getTime());
  for (const { row, id } of pairs) note(id, row, true);
  for (const row of near) {
    if (claimId === "" || row.askedClaimId !== claimId) note(knownOf(row), row, false);
  }
  return said;
};
