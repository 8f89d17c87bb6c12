import { randomInt } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freePort, isFree } from "@/lib/platform/embedded/free-port";
import { readSettings, writeSettings } from "@/lib/platform/embedded/settings";
import { demonstrationPeople } from "@/prisma/demonstration/people";
import { buildApplication } from "./build";
import { run } from "./commands";
import { prepareEnvironment } from "./environment";
import { Explained, explanationOf } from "./explain";
import { holdPort } from "./hold-port";
import { checkpointPath, loadingPath, settingsPath, stateFolder } from "./places";
import { step } from "./steps";
import { goOnUnread } from "./unread-output";

const HIGHEST_PORT = 65_535;

/** The port a person asked for, or the one remembered, or any that is free. */
const choosePort = async (): Promise<number> => {
  const asked = process.env.PORT;
  if (asked === undefined || asked === "") {
    const settings = await readSettings(settingsPath);
    return freePort(settings.httpPort);
  }
  const port = Number(asked);
  if (!Number.isInteger(port) || port < 1 || port > HIGHEST_PORT) {
    throw new Explained(`PORT is "${asked}", which is no port. Ports are numbers from 1 to 65535.`);
  }
  if (!(await isFree(port))) {
    throw new Explained(
      `Port ${port} is taken by another program. Set PORT to another, or leave it unset and one is found.`,
    );
  }
  return port;
};

// No letters and digits that are mistaken for each other when read off a screen.
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const password = () =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(""),
  ).join("-");

/** Passwords of the demonstration, made once on this machine. */
const demonstrationPasswords = async (): Promise<Record<string, string>> => {
  const settings = await readSettings(settingsPath);
  const demonstration = Object.fromEntries(
    demonstrationPeople.map(({ key }) => [key, settings.demonstration[key] ?? password()]),
  );
  await writeSettings(settingsPath, { ...settings, demonstration });
  return demonstration;
};

const loadDemonstrationIfEmpty = async (): Promise<void> => {
  const { isEmptyDesk, loadDemonstration } = await import("@/prisma/demonstration/load");
  if (!(await isEmptyDesk())) return;
  const passwords = await demonstrationPasswords();
  await writeFile(loadingPath, "");
  await step("Loading the demonstration", () => loadDemonstration(passwords));
  await rm(loadingPath);
};

const tellHowToSignIn = async (embedded: boolean, address: string): Promise<void> => {
  if (!embedded) {
    const { setupToken } = await import("@/lib/people/commands/set-up");
    const path = await setupToken();
    if (path)
      console.log(`\nThe desk has no admin yet. Make the first one, once, at\n  ${address}${path}`);
    return;
  }
  const { demonstration } = await readSettings(settingsPath);
  const width = Math.max(...demonstrationPeople.map(({ email }) => email.length));
  console.log(`\nSign in at ${address}/sign-in as`);
  for (const { key, email, role } of demonstrationPeople) {
    console.log(`  ${email.padEnd(width)}  ${demonstration[key] ?? ""}  (${role})`);
  }
};

const remember = async (port: number): Promise<void> => {
  if (process.env.PORT) return;
  const settings = await readSettings(settingsPath);
  if (settings.httpPort !== port)
    await writeSettings(settingsPath, { ...settings, httpPort: port });
};

let ending = false;

/** Ends everything once, however many signals come; a second Ctrl-C is the first one arriving twice. */
const endOnSignal = (close: () => Promise<void>): void => {
  const end = () => {
    if (ending) return;
    ending = true;
    console.log("\nStopping…");
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
};

const runningPath = join(stateFolder, "running");

/** Two servers on one embedded database would stop it under each other. */
const refuseASecond = async (): Promise<void> => {
  const pid = Number(await readFile(runningPath, "utf8").catch(() => ""));
  if (pid > 0 && pid !== process.pid && (await isClaimdesk(pid))) {
    throw new Explained(`Claimdesk is running here already (process ${pid}). Stop it first.`);
  }
  await mkdir(stateFolder, { recursive: true });
  await writeFile(runningPath, String(process.pid));
};

const isClaimdesk = async (pid: number): Promise<boolean> => {
  const { code, output } = await run("ps", ["-p", String(pid), "-o", "args="]);
  return code === 0 && /scripts\/(start|dev)\.ts/.test(output);
};

const start = async (dev: boolean): Promise<void> => {
  await refuseASecond();
  const port = await choosePort();
  const releasePort = await holdPort(port);
  process.env.CLAIMDESK_URL ??= `http://localhost:${port}`;
  const environment = await prepareEnvironment();
  const closing: (() => Promise<void>)[] = [environment.close];
  endOnSignal(async () => {
    for (const close of closing.toReversed()) await close();
  });
  try {
    if (environment.embedded) await loadDemonstrationIfEmpty();
    if (!dev) await buildApplication();
    const { serve } = await import("@/server/main");
    const server = await step("Starting the server", () =>
      serve({ port, dev, beforeListening: releasePort, checkpointPath }),
    );
    closing.push(server.close);
    await remember(port);
    console.log(`\nClaimdesk is at ${process.env.CLAIMDESK_URL}`);
    await tellHowToSignIn(environment.embedded, process.env.CLAIMDESK_URL);
    console.log("\nCtrl-C stops it.");
  } catch (error) {
    if (!ending) await environment.close();
    throw error;
  }
};

/** Starts Claimdesk and stays; on failure says why in a sentence, or with its stack when it is a bug. */
export const startOrExplain = async (dev: boolean): Promise<void> => {
  goOnUnread();
  try {
    await start(dev);
  } catch (error) {
    // Whatever was under way when everything was told to end.
    if (ending) return;
    const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL;
    console.error(explanationOf(error, url) ?? error);
    process.exit(1);
  }
};
