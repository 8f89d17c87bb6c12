import type { Transaction } from "@/lib/platform/database/client";
import { type JobKind, jobKinds, type PayloadOf } from "./kinds";

export type JobOptions = {
  /** Not before this; at once when left out. */
  runAt?: Date;
  /**
   * One job of this name waits at most: asking again moves the waiting one to the new time and payload. One
   * that is being done already is followed by another.
   */
  key?: string;
  /** Jobs of one queue are done one after the other, by whichever server. */
  queue?: string;
};

/**
 * Writes a job down in the transaction that wants it done: it is done after the commit, at least once, or
 * never when the transaction is undone. Throws when the payload is not what the kind says.
 */
export const enqueue = async <Kind extends JobKind>(
  tx: Pick<Transaction, "$executeRaw">,
  kind: Kind,
  payload: PayloadOf<Kind>,
  { runAt, key, queue }: JobOptions = {},
): Promise<void> => {
  const { payload: schema, attempts } = jobKinds[kind];
  const text = JSON.stringify(schema.parse(payload));
  await tx.$executeRaw`
    SELECT FROM graphile_worker.add_job(
      ${kind}, ${text}::json,
      queue_name => ${queue ?? null}::text,
      run_at => ${runAt ?? null}::timestamptz,
      max_attempts => ${attempts}::int,
      job_key => ${key ?? null}::text)`;
};
