import pg from "pg";
import { config } from "@/lib/platform/config";

/**
 * Raw SQL, past Prisma and past the product: as the application's own role, whose powers the invariants
 * must hold against, or as the owner, for what only somebody with the database in their hands can do.
 */
const run = async (url: string, statements: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await statements(client);
  } finally {
    await client.end();
  }
};

export const asApplication = (statements: (client: pg.Client) => Promise<unknown>) =>
  run(config().DATABASE_URL, statements);

export const asOwner = (statements: (client: pg.Client) => Promise<unknown>) =>
  run(process.env.MIGRATION_DATABASE_URL ?? "", statements);
