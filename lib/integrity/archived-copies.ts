import type { Database } from "@/lib/platform/database/client";
import type { ArchivedCopy } from "@/lib/platform/database/generated/client";
import { copiesTold, copyHash } from "@/lib/publishing/copies-told";
import type { BrokenRow } from "./broken-row";
import { paged } from "./paged";

/** Before every claim's. */
const NO_ID = "00000000-0000-0000-0000-000000000000";
/** Rows in memory at a time. */
const BATCH = 100;

const rows = (db: Database) =>
  paged((last: ArchivedCopy | undefined) =>
    db.archivedCopy.findMany({
      ...(last ? { cursor: { evidenceId: last.evidenceId }, skip: 1 } : {}),
      orderBy: [{ claimId: "asc" }, { evidenceId: "asc" }],
      take: BATCH,
    }),
  );

type Missing = { claimId: string; evidenceId: string };

/** Copies that the newest event of a claim tells of and that are not there for it. */
const missing = (db: Database) =>
  paged<Missing>(
    (last) => db.$queryRaw`
      WITH newest AS (
        SELECT DISTINCT ON (claim_id) claim_id, payload FROM event
        WHERE kind = 'claim.copies-shown' AND claim_id IS NOT NULL ORDER BY claim_id, sequence DESC
      )
      SELECT claim_id AS "claimId", copy->>'evidenceId' AS "evidenceId"
      FROM newest, jsonb_path_query(payload, 'strict $.copies[*]', '{}', true) AS copy
      WHERE NOT EXISTS (
        SELECT FROM archived_copy
        WHERE archived_copy.claim_id = newest.claim_id AND evidence_id::text = copy->>'evidenceId'
      ) AND (claim_id, copy->>'evidenceId') > (${last?.claimId ?? NO_ID}::uuid, ${last?.evidenceId ?? ""})
      ORDER BY claim_id, copy->>'evidenceId' LIMIT ${BATCH}`,
  );

/**
 * Each archived copy that readers are shown against the event that tells of it. A desk that has no such event
 * at all has not been started since there are any; its copies are told of then.
 */
export async function* brokenCopies(db: Database): AsyncGenerator<BrokenRow[]> {
  const begun = (await db.event.count({ where: { kind: "claim.copies-shown" } })) > 0;
  let read: { claimId: string; told: Awaited<ReturnType<typeof copiesTold>> } | undefined;
  for await (const row of rows(db)) {
    const { evidenceId, claimId } = row;
    // A claim's stand next to each other.
    if (read?.claimId !== claimId) read = { claimId, told: await copiesTold(db, claimId) };
    const right = read.told?.some(
      (one) => one.evidenceId === evidenceId && one.sha256 === copyHash(row),
    );
    yield right || !begun ? [] : [{ row: evidenceId, check: "not-as-told" }];
  }
  for await (const { evidenceId } of missing(db)) yield [{ row: evidenceId, check: "missing" }];
}
