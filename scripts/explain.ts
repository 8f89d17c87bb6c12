import { SettingsRefused } from "@/lib/platform/config";
import { UnsupportedPlatform } from "@/lib/platform/embedded/binaries";
import { PostgresFailed } from "@/lib/platform/embedded/cluster";
import { MigrationRefused } from "@/lib/platform/migrations/migrations";

/** Something a person has to mend; its message is all they need to see. */
export class Explained extends Error {}

const withoutPassword = (url: string) => url.replace(/:\/\/([^:@/]+):[^@]*@/, "://$1:…@");

/** By error code of the system (errno) or of PostgreSQL (SQLSTATE, Appendix A of its manual). */
const sentences: Record<string, (url: string) => string> = {
  ENOSPC: () => "The disk is full. Make room and start again; nothing that was saved is lost.",
  EACCES: () => "A file or folder here may not be written. Start as the user who owns this folder.",
  EADDRINUSE: () =>
    "The port is taken by another program. Set PORT to another, or leave it unset and one is found.",
  EROFS: () => "This folder cannot be written to.",
  ECONNREFUSED: (url) =>
    `The database cannot be reached at ${url}. Is it running, and is the address right?`,
  ENOTFOUND: (url) => `The database's host in ${url} is not known.`,
  ETIMEDOUT: (url) => `The database at ${url} does not answer.`,
  ERR_INVALID_URL: () =>
    "DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.",
  "28P01": (url) => `The database refused the password in ${url}.`,
  "28000": (url) => `The database refused the role in ${url}.`,
  "3D000": (url) => `There is no such database: ${url}. Create it first.`,
  "42501": () =>
    "The database's role may not change tables. Set MIGRATION_DATABASE_URL to their owner.",
  "53100": () => "The database's disk is full.",
  "57P03": () => "The database is starting or stopping. Try again in a moment.",
};

const codesOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [];
  const { code } = error as NodeJS.ErrnoException;
  const inner =
    error instanceof AggregateError ? error.errors.flatMap(codesOf) : codesOf(error.cause);
  return [...(code ? [code] : []), ...inner];
};

/** What to tell a person about an error; null when it is a bug and its stack is what helps. */
export const explanationOf = (error: unknown, databaseUrl = ""): string | null => {
  if (error instanceof Explained || error instanceof MigrationRefused) return error.message;
  if (error instanceof UnsupportedPlatform || error instanceof SettingsRefused)
    return error.message;
  for (const code of codesOf(error)) {
    const sentence = sentences[code];
    if (sentence) return sentence(withoutPassword(databaseUrl));
  }
  if (error instanceof Error && /no space left on device/i.test(error.message)) {
    return sentences.ENOSPC?.("") ?? null;
  }
  if (error instanceof PostgresFailed) return error.message;
  return null;
};
