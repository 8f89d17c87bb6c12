import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/platform/database/client";

/** Each test file works in a clone of the template of its own, so files run side by side. */
const name = `test_${randomBytes(6).toString("hex")}`;

const onDatabase = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};

const asOwner = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: inject("templateUrl") });
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

await asOwner(`CREATE DATABASE ${name} TEMPLATE template`);
Object.assign(process.env, {
  DATABASE_URL: onDatabase(inject("applicationUrl"), name),
  /** For tests that attack as the owner, or look at what the application may not. */
  MIGRATION_DATABASE_URL: onDatabase(inject("templateUrl"), name),
  SESSION_SECRET: "a secret of the tests, thirty-two long",
  LOG_SIGNING_KEY: Buffer.alloc(32, "a key of the tests").toString("base64"),
  CLAIMDESK_EMBEDDED: "1",
});

afterAll(async () => {
  await closeDatabase();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
});
