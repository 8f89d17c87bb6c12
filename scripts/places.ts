import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What this machine keeps: the embedded database, passwords, durations. Not in git. */
export const stateFolder = process.env.CLAIMDESK_STATE ?? join(root, ".claimdesk");

export const settingsPath = join(stateFolder, "settings.json");
export const migrationsFolder = join(root, "prisma", "migrations");

/** The newest checkpoint of the transparency log, kept beside the database. */
export const checkpointPath = process.env.CHECKPOINT_FILE ?? join(stateFolder, "checkpoint");

/** Stands while the demonstration is loaded: found at a start, it was interrupted and begins anew. */
export const loadingPath = join(stateFolder, "loading-demonstration");
