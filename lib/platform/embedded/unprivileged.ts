import { execFile } from "node:child_process";
import { chown, readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** How to start a program of PostgreSQL, which refuses to run as root. */
export type Launch = { command: string; before: string[]; uid?: number; gid?: number };

type User = { uid: number; gid: number };

const isRoot = () => process.getuid?.() === 0;

/** A user who owns nothing: `postgres` where the system has it, else `nobody`. */
const unprivilegedUser = async (): Promise<User> => {
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  const found =
    lines.find(([name]) => name === "postgres") ?? lines.find(([name]) => name === "nobody");
  return { uid: Number(found?.[2] ?? 65534), gid: Number(found?.[3] ?? 65534) };
};

const capabilities = "-all,+dac_override";

/**
 * As root, programs run as an unprivileged user. A clone often lies in a folder only root may enter, so
 * that user is let through folders (`CAP_DAC_OVERRIDE`) by `setpriv` where the system has it.
 */
export const launchOf = async (): Promise<Launch | null> => {
  if (!isRoot()) return null;
  const user = await unprivilegedUser();
  const before = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    "--clear-groups",
    // Without it access(2), by which PostgreSQL looks for its own programs, forgets the capability.
    "--securebits=+no_setuid_fixup",
    `--inh-caps=${capabilities}`,
    `--ambient-caps=${capabilities}`,
    "--",
  ];
  const works = await run("setpriv", [...before, "true"]).then(
    () => true,
    () => false,
  );
  return works
    ? { command: "setpriv", before, ...user }
    : { command: "", before: [], uid: user.uid, gid: user.gid };
};

/** Gives a folder to the user PostgreSQL will run as. */
export const giveTo = async (launch: Launch | null, path: string): Promise<void> => {
  if (launch?.uid !== undefined && launch.gid !== undefined) {
    await chown(path, launch.uid, launch.gid);
  }
};

/** What to hand to `spawn` to start `program` with `args`. */
export const spawnAs = (launch: Launch | null, program: string, args: readonly string[]) => {
  if (launch?.command) {
    return { command: launch.command, args: [...launch.before, program, ...args], options: {} };
  }
  const options = launch ? { uid: launch.uid, gid: launch.gid } : {};
  return { command: program, args: [...args], options };
};
