import { randomBytes } from "node:crypto";
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { APPLICATION, OWNER, startCluster } from "@/lib/platform/embedded/cluster";
import { readSettings, type Settings, writeSettings } from "@/lib/platform/embedded/settings";
import { migrate } from "@/lib/platform/migrations/migrations";
import { loadingPath, migrationsFolder, settingsPath, stateFolder } from "./places";
import { step } from "./steps";

/** What the application needs to run here, and how to end what was started for it. */
export type Environment = {
  embedded: boolean;
  /** Stops the embedded PostgreSQL, for the program that serves. */
  close: () => Promise<void>;
  /** Stops it only when it was started for this, for programs beside a server that may be running. */
  leave: () => Promise<void>;
};

/** Sets what is not set; what a person set always stands. */
const offer = (name: string, value: string): void => {
  process.env[name] ??= value;
};

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

const migrateIt = async (ownerUrl: string, applicationUrl: string): Promise<void> => {
  const role = roleOf(applicationUrl);
  const other = role !== roleOf(ownerUrl) ? role : undefined;
  const applied = await migrate(ownerUrl, migrationsFolder, other);
  if (applied.length > 0) console.log(`  ${applied.length} migrations applied`);
};

/** A demonstration that was half loaded when it was killed holds nobody's work: away with it. */
const beginAnewIfInterrupted = async (ownerUrl: string): Promise<void> => {
  const interrupted = await access(loadingPath).then(
    () => true,
    () => false,
  );
  if (!interrupted) return;
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("DROP DATABASE claimdesk WITH (FORCE)");
    await client.query("CREATE DATABASE claimdesk");
  } finally {
    await client.end();
  }
  await rm(loadingPath);
};

/** The embedded PostgreSQL, started or adopted; its port is remembered for the next time. */
const embedded = async (): Promise<Environment> => {
  const settings = await readSettings(settingsPath);
  const cluster = await step("Starting PostgreSQL", () =>
    startCluster({
      folder: join(stateFolder, "postgres"),
      wantedPort: settings.postgresPort,
      ownerPassword: settings.ownerPassword,
      applicationPassword: settings.applicationPassword,
    }),
  );
  if (cluster.port !== settings.postgresPort) {
    await writeSettings(settingsPath, {
      ...(await readSettings(settingsPath)),
      postgresPort: cluster.port,
    });
  }
  await beginAnewIfInterrupted(cluster.url(OWNER, "postgres"));
  process.env.DATABASE_URL = cluster.url(APPLICATION, "claimdesk");
  process.env.MIGRATION_DATABASE_URL = cluster.url(OWNER, "claimdesk");
  process.env.CLAIMDESK_EMBEDDED = "1";
  offer("FILES_FOLDER", join(stateFolder, "files"));
  const leave = cluster.adopted ? async () => undefined : cluster.stop;
  return { embedded: true, close: cluster.stop, leave };
};

const given = async (): Promise<Environment> => {
  process.env.CLAIMDESK_EMBEDDED = "0";
  const nothing = async () => undefined;
  return { embedded: false, close: nothing, leave: nothing };
};

/** The key of the transparency log; made where there is none, which is once. */
const logSigningKey = async (settings: Settings): Promise<string> => {
  if (settings.logSigningKey !== "" || process.env.LOG_SIGNING_KEY) return settings.logSigningKey;
  const made = randomBytes(32).toString("base64");
  await writeSettings(settingsPath, { ...settings, logSigningKey: made });
  return made;
};

/**
 * Makes sure of a migrated database and of the settings the application reads: PostgreSQL of
 * `DATABASE_URL`, or the embedded one. Throws what `explanationOf` has words for.
 */
export const prepareEnvironment = async (): Promise<Environment> => {
  const settings = await readSettings(settingsPath);
  offer("SESSION_SECRET", settings.sessionSecret);
  offer("LOG_SIGNING_KEY", await logSigningKey(settings));
  const environment = process.env.DATABASE_URL ? await given() : await embedded();
  const applicationUrl = process.env.DATABASE_URL ?? "";
  try {
    await step("Bringing the database up to date", () =>
      migrateIt(process.env.MIGRATION_DATABASE_URL ?? applicationUrl, applicationUrl),
    );
  } catch (error) {
    await environment.leave();
    throw error;
  }
  return environment;
};
