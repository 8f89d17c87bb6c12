import { Client } from "pg";
import { afterEach, expect, it } from "vitest";
import { differenceToSchema } from "@/lib/platform/migrations/schema-engine";

const ownerUrl = process.env.MIGRATION_DATABASE_URL ?? "";

const asOwner = async (statement: string) => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

afterEach(() => asOwner("ALTER TABLE topic DROP COLUMN IF EXISTS forgotten"));

it("has migrations that make exactly what the schema says", async () => {
  expect(await differenceToSchema(ownerUrl, "prisma")).toBe("");
});

it("notices a column the schema does not have", async () => {
  await asOwner("ALTER TABLE topic ADD COLUMN forgotten text");
  expect(await differenceToSchema(ownerUrl, "prisma")).toContain('DROP COLUMN "forgotten"');
});
