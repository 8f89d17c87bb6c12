import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const settingsSchema = z.object({
  postgresPort: z.number().int().default(54_329),
  httpPort: z.number().int().default(3000),
  ownerPassword: z.string(),
  applicationPassword: z.string(),
  sessionSecret: z.string(),
  /** Private keys of the transparency log, as LOG_SIGNING_KEY has them; "" before the first is made. */
  logSigningKey: z.string().default(""),
  /** Sign-ins of the demonstration, by person. */
  demonstration: z.record(z.string(), z.string()).default({}),
  /** How long each step took last, in milliseconds, to say how long is left. */
  durations: z.record(z.string(), z.number()).default({}),
});

/** What this machine remembers between starts; made at the first, readable by its owner only. */
export type Settings = z.output<typeof settingsSchema>;

const secret = () => randomBytes(24).toString("base64url");

const fresh = (): Settings =>
  settingsSchema.parse({
    ownerPassword: secret(),
    applicationPassword: secret(),
    sessionSecret: randomBytes(32).toString("base64url"),
  });

/** Written whole or not at all, so that a crash leaves the passwords of the database readable. */
export const writeSettings = async (path: string, settings: Settings): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  const half = `${path}.${process.pid}`;
  await writeFile(half, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  await rename(half, path);
};

/** Reads the settings, or makes them when there are none. Throws when the file was damaged by hand. */
export const readSettings = async (path: string): Promise<Settings> => {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text !== null) return settingsSchema.parse(JSON.parse(text));
  const settings = fresh();
  await writeSettings(path, settings);
  return settings;
};
