import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { GENESIS, linkHash, sha256 } from "@/lib/platform/events/chain";
import type { makeClaim } from "./builders";
import { asApplication } from "./sql";

/** One statement of an attack on the database. */
export type Sql = { text: string; values: unknown[] };

export const sql = (text: string, ...values: unknown[]): Sql => ({ text, values });

/** SQLSTATEs, https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const CHECK_VIOLATION = "23514";
export const UNIQUE_VIOLATION = "23505";
export const NO_PRIVILEGE = "42501";

type Refused = { code: string; message: string };

/**
 * Runs statements in one transaction under the application's own role and rolls them back; answers with
 * the refusal that ended them, or null when all went through.
 */
export const attempt = async (...statements: Sql[]): Promise<Refused | null> => {
  let refusal: Refused | null = null;
  await asApplication(async (client) => {
    await client.query("BEGIN");
    try {
      for (const { text, values } of statements) await client.query(text, values);
    } catch (error) {
      const { code, message } = error as Refused;
      refusal = { code, message };
    } finally {
      await client.query("ROLLBACK");
    }
  });
  return refusal;
};

/** What a statement gives back, committed. */
export const rows = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => {
  let found: Row[] = [];
  await asApplication(async (client) => {
    found = (await client.query(text, values)).rows as Row[];
  });
  return found;
};

/** A refusal in words that match, to compare with. */
export const refused = (code: string, words: RegExp) => ({
  code,
  message: expect.stringMatching(words),
});

type Claim = Awaited<ReturnType<typeof makeClaim>>;

const insert = (table: string, row: Record<string, unknown>): Sql =>
  sql(
    `INSERT INTO ${table} (${Object.keys(row).join(", ")})
     VALUES (${Object.keys(row).map((_, at) => `$${at + 1}`)})`,
    ...Object.values(row),
  );

/** The first event of a chain, right but for what is said otherwise. */
export const firstEvent = (over: Record<string, unknown> = {}): Sql =>
  insert("event", {
    at: new Date(),
    kind: "tip.received",
    payload: {},
    sequence: 1,
    content_hash: "c".repeat(64),
    previous_hash: GENESIS,
    hash: linkHash(GENESIS, "c".repeat(64)),
    actor_kind: "reader",
    ...over,
  });

/** The first publication of a decided claim by somebody who did not review it. */
export const firstPublication = (claim: Claim, over: Record<string, unknown> = {}): Sql => {
  const { snapshot = '{"evidence":[]}' } = over;
  return insert("publication", {
    id: randomUUID(),
    claim_id: claim.id,
    number: 1,
    kind: "first",
    note: "",
    slug: "bridge",
    snapshot,
    sha256: sha256(String(snapshot)),
    verdict_id: claim.verdictId,
    published_by_id: claim.editor.id,
    ...over,
  });
};

/** A complete review of a claim's round, submitted or still a draft. */
export const reviewOf = (claim: Claim, reviewerId: string, submitted = true): Sql =>
  sql(
    `INSERT INTO review (id, round_id, reviewer_id, rating_id, confidence, reasoning, submitted_at)
     SELECT gen_random_uuid(), $1, $2, rating.id, 'high', 'The accounts say so.', $3
     FROM rating WHERE key = 'false'`,
    claim.roundId,
    reviewerId,
    submitted ? new Date() : null,
  );

/** A claim's next version in another state. */
export const moveOf = (claimId: string, to: string): Sql =>
  sql("UPDATE claim SET status = $2, version = version + 1 WHERE id = $1", claimId, to);
