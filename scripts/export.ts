import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { closeDatabase, database } from "@/lib/platform/database/client";
import { exportedFiles, exportedNames } from "@/lib/publishing/exported";
import { prepareEnvironment } from "./environment";
import { Explained, explanationOf } from "./explain";
import { root } from "./places";
import { type SiteFile, writeSite } from "./site-folder";

const COMPRESSED = "--compressed";

/** The typefaces that pages ask their own origin for. */
async function* fonts(): AsyncGenerator<SiteFile> {
  const folder = join(root, "public", "fonts");
  for (const name of await readdir(folder)) {
    yield { name: `fonts/${name}`, bytes: await readFile(join(folder, name)) };
  }
}

/** The pages as they are sent, and beside each its compressed forms for hosts that can use them. */
async function* site(compressed: boolean): AsyncGenerator<SiteFile> {
  for await (const { name, bytes, gzip, brotli, ...dated } of exportedFiles(database())) {
    yield { name, bytes, ...dated };
    if (!compressed) continue;
    if (gzip) yield { name: `${name}.gz`, bytes: gzip, ...dated };
    if (brotli) yield { name: `${name}.br`, bytes: brotli, ...dated };
  }
  yield* fonts();
}

/** `npm run export -- DIR [--compressed]`: the public record as files for any static host. */
const exportSite = async (given: readonly string[]): Promise<void> => {
  const [folder, ...more] = given.filter((argument) => argument !== COMPRESSED);
  if (folder === undefined || more.length > 0) {
    throw new Explained(`Say where to: npm run export -- FOLDER [${COMPRESSED}]`);
  }
  const environment = await prepareEnvironment();
  try {
    const target = resolve(folder);
    const compressed = given.includes(COMPRESSED);
    const names = await exportedNames(database());
    const forms = compressed ? ["", ".gz", ".br"] : [""];
    const expected = names.flatMap((name) => forms.map((form) => name + form));
    const count = await writeSite(target, site(compressed), expected);
    console.log(`${count} files of the public record are in ${target}.`);
  } finally {
    await closeDatabase();
    await environment.leave();
  }
};

try {
  await exportSite(process.argv.slice(2));
} catch (error) {
  console.error(explanationOf(error, process.env.DATABASE_URL) ?? error);
  process.exitCode = 1;
}
