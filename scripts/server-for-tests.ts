import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { readSettings } from "@/lib/platform/embedded/settings";
import { findBrowser } from "@/lib/testing/browser";
import { openPublicArchive } from "@/lib/testing/public-archive";
import { root } from "./places";

export type TestServer = {
  address: string;
  /** What Playwright's tests read: the address, the demonstration's passwords, where mail arrives. */
  environment: Record<string, string>;
  output: () => string;
  close: () => Promise<void>;
};

const PATIENCE = 180_000;

/** A real mail server that keeps every message as a file in a folder. */
const catchMail = async (folder: string) => {
  await mkdir(folder);
  let caught = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, answer) => {
      buffer(stream)
        .then((message) => {
          caught += 1;
          return writeFile(join(folder, `${String(caught).padStart(6, "0")}.eml`), message);
        })
        .then(
          () => answer(),
          (error: Error) => answer(error),
        );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
};

/**
 * Claimdesk just as `npm start` runs it, on a database of its own with the demonstration, in a folder
 * that goes when it is closed.
 */
export const startForTests = async (): Promise<TestServer> => {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-browser-"));
  const mailFolder = join(folder, "mail");
  const mail = await catchMail(mailFolder);
  const archive = await openPublicArchive();
  const { executablePath } = await findBrowser();
  const child = spawn(
    process.execPath,
    [...["--import", "tsx", "--import", "./lib/testing/reach-loopback.ts"], "scripts/start.ts"],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: undefined,
        PORT: undefined,
        CLAIMDESK_URL: undefined,
        CLAIMDESK_STATE: folder,
        SMTP_URL: mail.url,
        TRUSTED_PROXIES: "1",
        BROWSER_PATH: executablePath,
        // Tests may run as root, who has no sandbox to give.
        BROWSER_SANDBOX: "0",
        MEMENTO_TIMEGATE: archive.timeGate,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const close = async () => {
    child.kill("SIGINT");
    await ended;
    await mail.close();
    await archive.close();
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
      CAUGHT_MAIL: mailFolder,
    },
    output: () => output,
    close,
  };
};
