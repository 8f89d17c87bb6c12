import { PrismaPg } from "@prisma/adapter-pg";
import { config } from "@/lib/platform/config";
import { PrismaClient } from "./generated/client";

export type Database = PrismaClient;
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

const held = globalThis as unknown as { claimdeskDatabase?: PrismaClient };

/**
 * The one connection pool of this process. Kept on `globalThis` because the HTTP front, Next's bundles
 * and a hot reload each have their own copy of this module.
 */
export const database = (): PrismaClient => {
  held.claimdeskDatabase ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: config().DATABASE_URL, max: 20 }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return held.claimdeskDatabase;
};

/** Ends the pool, for scripts and tests that would not exit otherwise. */
export const closeDatabase = async (): Promise<void> => {
  await held.claimdeskDatabase?.$disconnect();
  delete held.claimdeskDatabase;
};
