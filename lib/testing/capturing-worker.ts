import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

const at = (file: string) => JSON.stringify(pathToFileURL(file).href);

/** A server that makes copies of pages on loopback, and does nothing else. */
const PROGRAM = `
  await import(${at("lib/testing/reach-loopback.ts")});
  const { workOnJobs } = await import(${at("lib/platform/jobs/work.ts")});
  const { captureSource } = await import(${at("lib/evidence/capturing/capture.ts")});
  workOnJobs({
    databaseUrl: process.env.DATABASE_URL,
    handlers: { "evidence.capture": ({ requestId }) => captureSource(requestId) },
    schedule: [],
    failed: console.error,
  });`;

/**
 * Starts one with the settings of this process; it is ended as a power cut would end it.
 *
 * @param room how large a file it may write, in blocks of 512 bytes (POSIX, ulimit): the system stops the write
 * that goes beyond in the middle, as on a disk that is full
 */
export const startCapturingWorker = ({
  room = "unlimited",
}: {
  room?: number | "unlimited";
} = {}) => {
  const program = [process.execPath, "--import", "tsx", "--input-type=module", "-e", PROGRAM];
  const limited = ["-c", 'ulimit -f "$0" && exec "$@"', String(room), ...program];
  const child = spawn("sh", limited, {
    stdio: ["ignore", "ignore", "inherit"],
    env: process.env,
  });
  const ended = once(child, "close");
  return {
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
};
