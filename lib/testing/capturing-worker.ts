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

/** Starts one with the settings of this process; it is ended as a power cut would end it. */
export const startCapturingWorker = () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PROGRAM], {
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
