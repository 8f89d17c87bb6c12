import type { Pool, PoolClient } from "pg";
import { database } from "@/lib/platform/database/client";

/**
 * Holds a lock in the name of a pool of workers for as long as the connection lives, by which others know
 * that its jobs are being done. The connection is the one the pool hears of new jobs on; the database ends
 * both when the process dies.
 */
export const holdName = async (client: Pool | PoolClient, workerPool: string): Promise<void> => {
  await client.query("SELECT pg_advisory_lock_shared(hashtextextended($1, 0))", [workerPool]);
};

/**
 * Lets go of jobs whose server died, so that others do them: what is held in a name nobody holds a lock in.
 * The library itself waits four hours, as it cannot know. Ten seconds are left for a pool to take its lock.
 */
export const letGoOfTheDead = async (): Promise<void> => {
  await database().$executeRaw`
    SELECT graphile_worker.force_unlock_workers(array_agg(holder)) FROM (
      SELECT DISTINCT locked_by AS holder FROM graphile_worker._private_jobs
      WHERE locked_at < now() - interval '10 seconds'
    ) AS held
    WHERE pg_try_advisory_xact_lock(hashtextextended(holder, 0))
    HAVING count(*) > 0`;
};
