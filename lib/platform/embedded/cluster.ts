import { execFile, spawn } from "node:child_process";
import { mkdir, open, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { postgresBinaries } from "./binaries";
import { freePort } from "./free-port";
import { giveTo, launchOf, spawnAs } from "./unprivileged";

const run = promisify(execFile);

export const OWNER = "claimdesk_owner";
export const APPLICATION = "claimdesk_app";
const HOST = "127.0.0.1";

export type Cluster = {
  port: number;
  pid: number;
  /** It ran before, left behind by a start that was killed or in use by one that runs. */
  adopted: boolean;
  /** Address of a database for one of the two roles. */
  url: (role: typeof OWNER | typeof APPLICATION, database: string) => string;
  /** Ends it cleanly and waits until it has. */
  stop: () => Promise<void>;
};

type Place = {
  /** Holds `data/` and the log; made when missing. */
  folder: string;
  wantedPort: number;
  ownerPassword: string;
  applicationPassword: string;
  /** For throw-away clusters: writes need not survive a power cut. */
  throwAway?: boolean;
  /** Settings of PostgreSQL beside ours. */
  settings?: Record<string, string>;
};

/** PostgreSQL did not come up; the message holds the end of its log. */
export class PostgresFailed extends Error {}

const missing = (error: NodeJS.ErrnoException) => {
  if (error.code === "ENOENT") return null;
  throw error;
};

/** Makes the data folder; an interrupted attempt leaves no half one behind. */
const initialise = async ({ folder, ownerPassword }: Place): Promise<void> => {
  const data = join(folder, "data");
  const done = await readFile(join(data, "PG_VERSION"), "utf8").catch(missing);
  const finished = await readFile(join(folder, "initialised"), "utf8").catch(missing);
  if (done !== null && finished !== null) return;
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  const launch = await launchOf();
  await giveTo(launch, folder);
  await giveTo(launch, data);
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, ownerPassword, { mode: 0o600 });
  await giveTo(launch, passwordFile);
  const { initdb } = await postgresBinaries();
  const { command, args, options } = spawnAs(launch, initdb, [
    `--pgdata=${data}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]);
  try {
    await run(command, args, { ...options, cwd: "/" });
  } catch (error) {
    throw new PostgresFailed(error instanceof Error ? error.message : String(error));
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(join(folder, "initialised"), new Date().toISOString());
};

const commandLineOf = async (pid: number): Promise<string> => {
  const { stdout } = await run("ps", ["-p", String(pid), "-o", "args="]).catch(() => ({
    stdout: "",
  }));
  return stdout;
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** A server that was left running in this folder when its starter was killed. */
const leftRunning = async (data: string): Promise<{ pid: number; port: number } | null> => {
  const lock = join(data, "postmaster.pid");
  const lines = (await readFile(lock, "utf8").catch(missing))?.split("\n");
  if (!lines) return null;
  const pid = Number(lines[0]);
  if ((await commandLineOf(pid)).includes(data)) return { pid, port: Number(lines[3]) };
  // The number may by now be another program's, and PostgreSQL would refuse to start because of it. The
  // lock of a dead one is left alone: by it PostgreSQL sees whether its orphans still write.
  if (alive(pid)) await rm(lock, { force: true });
  return null;
};

const launch = async (
  { folder, throwAway, settings: more }: Place,
  port: number,
): Promise<number> => {
  const data = join(folder, "data");
  const { postgres } = await postgresBinaries();
  const log = await open(join(folder, "postgres.log"), "a");
  const settings = {
    port: String(port),
    listen_addresses: HOST,
    unix_socket_directories: "",
    max_connections: "200",
    ...(throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
    ...more,
  };
  const { command, args, options } = spawnAs(await launchOf(), postgres, [
    "-D",
    data,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  // A session of its own: Ctrl-C in the terminal must not stop it before the server has finished.
  const child = spawn(command, args, {
    ...options,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
  });
  child.unref();
  await log.close();
  if (child.pid === undefined) throw new PostgresFailed("PostgreSQL could not be started.");
  return child.pid;
};

const urlOf =
  (place: Place, port: number): Cluster["url"] =>
  (role, database) => {
    const password = role === OWNER ? place.ownerPassword : place.applicationPassword;
    return `postgresql://${role}:${password}@${HOST}:${port}/${database}`;
  };

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const endOfLog = async (folder: string): Promise<string> =>
  ((await readFile(join(folder, "postgres.log"), "utf8").catch(missing)) ?? "").slice(-1500).trim();

/** Whether it is up; false when it ended by itself. Recovery after a crash can take a while. */
const isUp = async (place: Place, pid: number, port: number): Promise<boolean> => {
  const url = urlOf(place, port)(OWNER, "postgres");
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await answers(url)) return true;
    if (!alive(pid)) return false;
    await pause(50);
  }
  return false;
};

/** After its server was killed, the orphans of PostgreSQL end within moments; until then it refuses. */
const ORPHANS = /shared memory block .* is still in use/;

const launchUntilUp = async (place: Place, port: number): Promise<number> => {
  for (let tries = 0; tries < 50; tries += 1) {
    const pid = await launch(place, port);
    if (await isUp(place, pid, port)) return pid;
    if (!ORPHANS.test(await endOfLog(place.folder))) break;
    await pause(200);
  }
  throw new PostgresFailed(`PostgreSQL did not start. ${await endOfLog(place.folder)}`);
};

/** `CREATE ROLE` and `CREATE DATABASE` where they are missing. Passwords are our own base64url. */
const prepare = async (ownerUrl: string, applicationPassword: string): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [APPLICATION]);
    const verb = role.rowCount === 0 ? "CREATE" : "ALTER";
    await client.query(
      `${verb} ROLE ${APPLICATION} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${applicationPassword}'`,
    );
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'claimdesk'");
    if (database.rowCount === 0) await client.query("CREATE DATABASE claimdesk");
  } finally {
    await client.end();
  }
};

const stopped = async (pid: number): Promise<void> => {
  if (alive(pid)) process.kill(pid, "SIGINT");
  for (let tries = 0; alive(pid) && tries < 400; tries += 1) await pause(25);
  if (alive(pid)) process.kill(pid, "SIGQUIT");
};

/**
 * A real PostgreSQL in a folder: made at first use, adopted when one was left running there, on the
 * wanted port or another that is free. Throws `PostgresFailed` or `UnsupportedPlatform`.
 */
export const startCluster = async (place: Place): Promise<Cluster> => {
  await mkdir(place.folder, { recursive: true });
  await initialise(place);
  const left = await leftRunning(join(place.folder, "data"));
  const port = left?.port ?? (await freePort(place.wantedPort, HOST));
  const pid = left?.pid ?? (await launchUntilUp(place, port));
  if (left) await isUp(place, pid, port);
  const url = urlOf(place, port);
  await prepare(url(OWNER, "postgres"), place.applicationPassword);
  return { port, pid, adopted: left !== null, url, stop: () => stopped(pid) };
};
