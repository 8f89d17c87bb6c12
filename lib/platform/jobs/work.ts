import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import {
  type JobHelpers,
  Logger,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  type WorkerPool,
} from "graphile-worker";
import { Pool } from "pg";
import { type JobKind, jobKinds, type PayloadOf } from "./kinds";
import { type Lane, lanes } from "./lanes";
import { holdName } from "./let-go";
import { cronItems, type Scheduled } from "./schedule";

type JobContext = {
  /** Aborted when the server is closed: stop soon, in a way that can be gone on with. */
  signal: AbortSignal;
  /** Whether nobody tries again should this attempt fail. */
  isLast: boolean;
};

/** What is done for each kind of job. */
export type JobHandlers = {
  [Kind in JobKind]: (payload: PayloadOf<Kind>, context: JobContext) => Promise<unknown>;
};

export type Working = {
  /** Ends it: jobs under way may finish for a second and are done again by another server otherwise. */
  stop: () => Promise<void>;
};

/** How long jobs under way may take to finish once they were told to stop, in milliseconds. */
const PATIENCE = 1_000;
/** New jobs are heard of at once; those of the future are looked for this often, in milliseconds. */
const BETWEEN_LOOKS = 5_000;
/** Before a lane that broke is begun anew, in milliseconds. */
const BEFORE_ANEW = 1_000;

const tasksOf = (lane: Lane, handlers: Partial<JobHandlers>, signal: AbortSignal): TaskList => {
  const kinds = (Object.keys(handlers) as JobKind[]).filter((kind) => jobKinds[kind].lane === lane);
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      async (payload: unknown, { job }: JobHelpers) => {
        // A schedule adds the time it was due, which nobody needs.
        const { _cron, ...told } = payload as Record<string, unknown>;
        const handle = handlers[kind] as (
          payload: unknown,
          context: JobContext,
        ) => Promise<unknown>;
        await handle(jobKinds[kind].payload.parse(told), {
          signal,
          isLast: job.attempts >= job.max_attempts,
        });
      },
    ]),
  );
};

/** What the library finds worth a word, but for those that are being stopped. */
const loggerTo = (failed: (error: unknown) => void, signal: AbortSignal): Logger =>
  new Logger(() => (level, message) => {
    if (level === "error" && !signal.aborted) failed(new Error(message));
  });

type Begun = { runner: Runner; workerPool: WorkerPool | undefined };

/** Shuts a lane down within its patience; jobs that do not stop are given back. */
const stopLane = async ({ runner, workerPool }: Begun): Promise<void> => {
  const stopped = runner.stop();
  const late = pause(PATIENCE, "late", { ref: false });
  if ((await Promise.race([stopped, late])) !== "late") return;
  // What hangs is not waited for any more; whether it ends after all is nobody's concern.
  stopped.catch(() => undefined);
  await workerPool?.forcefulShutdown("the server was closed");
};

/**
 * Does the jobs of this database until it is stopped, with a pool of workers per lane, beside as many other
 * servers as there are. A lane that breaks, as when the database restarts, is begun anew.
 *
 * @param failed is told of every attempt that failed and of every lane that broke
 */
export const workOnJobs = (options: {
  databaseUrl: string;
  handlers: Partial<JobHandlers>;
  schedule: readonly Scheduled[];
  failed: (error: unknown) => void;
}): Working => {
  const { databaseUrl, handlers, schedule, failed } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const logger = loggerTo(failed, signal);
  const names = Object.keys(lanes) as Lane[];
  const pool = new Pool({
    connectionString: databaseUrl,
    application_name: "claimdesk jobs",
    // One connection per lane hears of new jobs.
    max: names.length + names.reduce((sum, lane) => sum + lanes[lane], 0) / 2,
  });
  // A connection that breaks fails the question that was asked on it; there is nothing else to do about it.
  pool.on("error", failed);
  pool.on("connect", (client) => client.on("error", () => undefined));

  const begin = async (lane: Lane): Promise<Begun> => {
    const events: WorkerEvents = new EventEmitter();
    let workerPool: WorkerPool | undefined;
    events.on("pool:create", (created) => {
      workerPool = created.workerPool;
    });
    events.on("pool:listen:success", ({ client, workerPool }) => {
      // The library is about to listen on it; one question at a time.
      client.once("drain", () => void holdName(client, workerPool.id).catch(failed));
    });
    const runner = await run({
      ...{ pgPool: pool, schema: "graphile_worker", logger, events, noHandleSignals: true },
      concurrency: lanes[lane],
      pollInterval: BETWEEN_LOOKS,
      taskList: tasksOf(lane, handlers, signal),
      parsedCronItems: cronItems(schedule.filter(({ kind }) => jobKinds[kind].lane === lane)),
    });
    return { runner, workerPool };
  };

  const told = new Promise((resolve) => signal.addEventListener("abort", resolve));
  const keepLane = async (lane: Lane): Promise<void> => {
    while (!signal.aborted) {
      try {
        const begun = await begin(lane);
        await Promise.race([begun.runner.promise, told]);
        if (signal.aborted) await stopLane(begun);
      } catch (error) {
        if (!signal.aborted) failed(error);
      }
      await Promise.race([pause(BEFORE_ANEW, undefined, { ref: false }), told]);
    }
  };
  const busy = names.filter((lane) => Object.keys(tasksOf(lane, handlers, signal)).length > 0);
  const working = Promise.all(busy.map(keepLane));
  return {
    stop: async () => {
      closing.abort();
      await working;
      await pool.end();
    },
  };
};
