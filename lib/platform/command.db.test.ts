import { expect, it } from "vitest";
import { z } from "zod";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { command, done, guarded } from "./command";
import { database } from "./database/client";
import { contentHash, linkHash } from "./events/chain";
import { event } from "./events/payloads";
import { allowed } from "./outcome";

const rename = command({
  name: "test.rename",
  input: z.strictObject({
    claimId: z.uuid(),
    version: z.number().int(),
    statement: z.string().min(1),
  }),
  facts: (tx, { claimId }) =>
    tx.claim.findUnique({
      where: { id: claimId },
      select: { id: true, statement: true, version: true },
    }),
  may: () => allowed,
  current: ({ version, statement }) => ({ version, fields: { statement } }),
  run: async (tx, { facts, input }) => {
    await guarded(
      tx.claim.updateMany({
        where: { id: facts.id, version: input.version },
        data: { statement: input.statement, version: { increment: 1 } },
      }),
    );
    return done(
      { id: facts.id },
      event(
        "claim.edited",
        { claimId: facts.id },
        {
          changes: { statement: { before: facts.statement, after: input.statement } },
        },
      ),
    );
  },
});

it("refuses the later of two writers, shows them the other's version and leaves one event", async () => {
  const { id } = await makeClaim("open");
  const editor = await makePerson("editor");
  const { version } = await database().claim.findUniqueOrThrow({ where: { id } });
  const outcomes = await Promise.all([
    rename(editor, { claimId: id, version, statement: "one" }),
    rename(editor, { claimId: id, version, statement: "two" }),
  ]);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  const saved = await database().claim.findUniqueOrThrow({ where: { id } });
  expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({
    refusal: {
      code: "conflict",
      because: "changed-meanwhile",
      theirs: { statement: saved.statement },
      theirVersion: saved.version,
    },
  });
  expect(await database().event.count({ where: { claimId: id, kind: "claim.edited" } })).toBe(1);
});

it("chains every event to the one before it, however many writers there are", async () => {
  const editor = await makePerson("editor");
  const claims = await Promise.all(Array.from({ length: 8 }, () => makeClaim("open")));
  await Promise.all(
    claims.map(({ id }) => rename(editor, { claimId: id, version: 2, statement: "x" })),
  );
  const events = await database().event.findMany({ orderBy: { sequence: "asc" } });
  for (const [index, row] of events.entries()) {
    expect(row.sequence).toBe(BigInt(index + 1));
    expect(row.contentHash).toBe(contentHash(row));
    expect(row.hash).toBe(linkHash(row.previousHash, row.contentHash));
  }
});

it("says what is wrong with the input by field", async () => {
  const editor = await makePerson("editor");
  expect(await rename(editor, { claimId: "x", version: 1, statement: "" })).toEqual({
    ok: false,
    refusal: {
      code: "invalid",
      fields: { claimId: [{ key: "wrong" }], statement: [{ key: "required" }] },
    },
  });
});
