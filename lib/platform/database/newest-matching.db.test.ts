import { beforeAll, expect, it } from "vitest";
import { asOwner } from "@/lib/testing/sql";
import { database } from "./client";
import { Prisma } from "./generated/client";
import { countMatching } from "./newest-matching";

/** Six thousand rows in a few hundred blocks. */
beforeAll(() =>
  asOwner(async (client) => {
    await client.query("CREATE TABLE counted (number int PRIMARY KEY, filling text)");
    await client.query(
      "INSERT INTO counted SELECT n, repeat('x', 400) FROM generate_series(1, 6000) AS n",
    );
    await client.query("GRANT SELECT ON counted TO claimdesk_app");
    await client.query("ANALYZE counted");
  }),
);

const counted = (condition: Prisma.Sql, most: number) =>
  countMatching(database(), {
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
