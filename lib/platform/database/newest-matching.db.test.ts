import { beforeAll, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/sql";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { countMatching, farMoreBy, type Matching } from "./newest-matching";

/** Six thousand rows in a few hundred blocks, in a table with a column of the name that kinds are told by. */
beforeAll(() =>
  asOwner(async (client) => {
    await client.query("CREATE TABLE counted (number int PRIMARY KEY, kind text, filling text)");
    await client.query(
      "INSERT INTO counted SELECT n, n, repeat('x', 400) FROM generate_series(1, 6000) AS n",
    );
    await client.query("GRANT SELECT ON counted TO claimdesk_app");
    await client.query("ANALYZE counted");
  }),
);

const matching = (condition: Prisma.Sql, most: number): Matching => ({
  searched: {
    table: "counted",
    rows: Prisma.sql`counted`,
    newest: (rows) => rows,
    columns: Prisma.sql`counted.number`,
    order: Prisma.sql`counted.number DESC`,
  },
  conditions: [{ exact: condition, loose: condition }],
  bound: Prisma.sql`true`,
  most,
});

const counted = (condition: Prisma.Sql, most: number) =>
  countMatching(database(), matching(condition, most));

it("counts as far as it is asked to where every second row matches", async () => {
  expect(await counted(Prisma.sql`counted.number % 2 = 0`, 20)).toBe(20);
});

it.each([
  ["all over the table", Prisma.sql`counted.number % 400 = 0`],
  ["beside each other", Prisma.sql`counted.number BETWEEN 3001 AND 3015`],
])("counts 15 rows %s exactly, whichever blocks are looked at", async (_, condition) => {
  const counts = await Promise.all(Array.from({ length: 40 }, () => counted(condition, 20)));
  expect(new Set(counts)).toEqual(new Set([15]));
});

it("tells kinds by what it is asked for, whatever columns the table has", async () => {
  const many = matching(Prisma.sql`counted.number % 2 = 0`, 20);
  expect(await farMoreBy(database(), many, Prisma.sql`'any'`)).toEqual(["any"]);
});
