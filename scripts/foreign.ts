import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./commands";
import { root } from "./places";
import { step } from "./steps";
import { reports, vitest } from "./vitest";

/** The programs the checks call, each asked for something that costs nothing. */
const programs: readonly [program: string, ...args: string[]][] = [
  ["jing", "-h"],
  ["xmllint", "--version"],
  ["/usr/bin/python3", "-c", "import feedparser"],
  ["bsdtar", "--version"],
  ["go", "version"],
  ["test", "-d", "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"],
];

const isThere = async ([program, ...args]: (typeof programs)[number]): Promise<boolean> => {
  try {
    const { code } = await run(program, args);
    // jing has no way of being asked that it calls a success.
    return program === "jing" || code === 0;
  } catch {
    return false;
  }
};

const found = await Promise.all(programs.map(isThere));
const missing = programs.filter((_, at) => !found[at]);
if (missing.length > 0) {
  const packages = (await readFile(join(root, ".ci", "debian-packages"), "utf8")).trim();
  const names = missing.map((program) => program.join(" ")).join(", ");
  console.error(`These checks call programs that npm cannot bring; missing: ${names}`);
  console.error(`On Debian: apt-get install ${packages.replaceAll("\n", " ")}`);
  process.exit(1);
}

await mkdir(reports, { recursive: true });
const { passed, failed } = await step("Foreign programs", () => vitest("foreign"));
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
