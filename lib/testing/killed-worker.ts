import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";

const BEGUN = "begun";

/** A server that takes a job, says so, and never finishes. */
const PROGRAM = `
  const { workOnJobs } = await import(${JSON.stringify(pathToFileURL("lib/platform/jobs/work.ts").href)});
  workOnJobs({
    databaseUrl: process.argv[1],
    handlers: {
      "mail.deliver": () => {
        console.log("${BEGUN}");
        return new Promise(() => {});
      },
    },
    schedule: [],
    failed: console.error,
  });`;

/** Runs a server of its own until it has begun a job, and kills it. */
export const killedWhileWorking = async (databaseUrl: string): Promise<void> => {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", PROGRAM, databaseUrl],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = once(child, "close");
  for await (const chunk of child.stdout) if (String(chunk).includes(BEGUN)) break;
  child.kill("SIGKILL");
  await ended;
};
