import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim } from "@/lib/testing/builders";
import { asOwner } from "@/lib/testing/sql";
import { peopleAtWork } from "./people-at-work";

beforeAll(async () => {
  for (const status of ["proposed", "open", "researching", "in-review", "decided"] as const) {
    await makeClaim(status);
  }
});

describe("what the database keeps beside", () => {
  it("the words of a claim is its status, however it came there", async () => {
    const { id } = await makeClaim("open");
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("UPDATE claim SET status = 'published' WHERE id = $1", [id]);
    });
    const others = await database().$queryRaw<unknown[]>`
      SELECT FROM claim LEFT JOIN claim_words ON claim_words.claim_id = claim.id
      WHERE claim_words.status IS DISTINCT FROM ARRAY[claim.status]`;
    expect(others).toEqual([]);
  });

  it("an assignment is whether its review was handed in", async () => {
    const rows = await database().$queryRaw<{ handed_in: boolean; submitted: boolean }[]>`
      SELECT handed_in, EXISTS (SELECT FROM review WHERE review.round_id = assignment.round_id
        AND reviewer_id = person_id AND submitted_at IS NOT NULL) AS submitted FROM assignment`;
    expect(new Set(rows.map((row) => row.submitted))).toEqual(new Set([true, false]));
    expect(rows.filter((row) => row.handed_in !== row.submitted)).toEqual([]);
  });

  it("so that who has how much to write is counted, drafts too", async () => {
    const { roundId, reviewers } = await makeClaim("researching");
    const { reviewers: done } = await makeClaim("in-review");
    const db = database();
    await db.review.create({ data: { roundId, reviewerId: reviewers[0].id } });
    const writing = async (id: string) => (await peopleAtWork(db, id))[0]?.writing;
    expect(await writing(reviewers[0].id)).toBe(1);
    const handedIn = await db.review.count({
      where: { reviewerId: { in: done.map(({ id }) => id) }, submittedAt: { not: null } },
    });
    const left = await Promise.all(done.map(({ id }) => writing(id)));
    expect(left.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(done.length - handedIn);
  });
});
