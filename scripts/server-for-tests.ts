import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "@/lib/platform/embedded/settings";
import { root } from "./places";

export type TestServer = {
  address: string;
  /** What Playwright's tests read: the address and the demonstration's passwords. */
  environment: Record<string, string>;
  output: () => string;
  close: () => Promise<void>;
};

const PATIENCE = 180_000;

/**
 * Claimdesk just as `npm start` runs it, on a database of its own with the demonstration, in a folder
 * that goes when it is closed.
 */
export const startForTests = async (): Promise<TestServer> => {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-browser-"));
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      PORT: undefined,
      CLAIMDESK_URL: undefined,
      CLAIMDESK_STATE: folder,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async () => {
    child.kill("SIGINT");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`No server:\n${output}`)), PATIENCE);
    const read = (chunk: Buffer) => {
      output += chunk.toString("utf8");
      const found = /Claimdesk is at (http:\S+)/.exec(output)?.[1];
      if (!found) return;
      clearTimeout(late);
      resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(`The server ended by itself:\n${output}`)));
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { demonstration } = await readSettings(join(folder, "settings.json"));
  return {
    address,
    environment: {
      BASE_URL: address,
      CLAIMDESK_DEMONSTRATION_PASSWORDS: JSON.stringify(demonstration),
    },
    output: () => output,
    close,
  };
};
