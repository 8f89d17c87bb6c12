import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { tellOfOlderCopies } from "@/lib/publishing/older-copies";
import { publishedWithCopies, putCopyIn } from "@/lib/testing/gone-sources";
import { published } from "@/lib/testing/publications";
import { asOwner } from "@/lib/testing/sql";
import { verify } from "./verify";

const broken = async () =>
  (await verify(database(), () => undefined, ["archived_copy"])).archived_copy.broken;
const told = () => database().event.count({ where: { kind: "claim.copies-shown" } });

it("takes copies that are older than the events of them as they are, tells of them at the next start, and then misses each word", async () => {
  // What a desk of before has: a copy, and no event of it.
  const older = await putCopyIn((await published()).id);
  expect(await told()).toBe(0);
  expect(await broken()).toEqual([]);
  await tellOfOlderCopies();
  await tellOfOlderCopies();
  expect(await told()).toBe(1);
  expect(await broken()).toEqual([]);
  await asOwner((client) => client.query(`UPDATE archived_copy SET exact = 'It cost too much.'`));
  expect(await broken()).toEqual([{ row: older, check: "not-as-told" }]);
  const forged = await putCopyIn((await published()).id);
  await tellOfOlderCopies();
  expect(await broken()).toHaveLength(2);
  for (const row of [older, forged]) {
    expect(await broken()).toContainEqual({ row, check: "not-as-told" });
  }
});

it("finds a copy that was put in, and those that were given to another claim", async () => {
  const claim = await publishedWithCopies(1);
  const { evidenceId } = await database().archivedCopy.findFirstOrThrow({
    where: { claimId: claim.id },
  });
  const other = await published();
  const foreign = await putCopyIn(other.id);
  expect(await broken()).toContainEqual({ row: foreign, check: "not-as-told" });
  await asOwner((client) =>
    client.query(
      `SET session_replication_role = replica;
       UPDATE archived_copy SET claim_id = '${other.id}' WHERE evidence_id = '${evidenceId}'`,
    ),
  );
  expect(await broken()).toEqual(
    expect.arrayContaining([
      { row: evidenceId, check: "not-as-told" },
      { row: evidenceId, check: "missing" },
    ]),
  );
});
