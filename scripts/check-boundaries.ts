import { run } from "./commands";

/**
 * dependency-cruiser exits 0 when it could read nothing at all (a TypeScript it does not know, a wrong
 * path), so a run over suspiciously few modules fails here.
 */
const FEWEST_MODULES = 250;

const { code, output } = await run("depcruise", [
  "--config",
  ".dependency-cruiser.cjs",
  ...["app", "components", "lib", "messages", "prisma/demonstration", "scripts", "server"],
]);
const modules = Number(/\((\d+) modules/.exec(output)?.[1] ?? 0);
if (code !== 0 || modules < FEWEST_MODULES) {
  console.error(output);
  if (code === 0)
    console.error(`Only ${modules} modules were read; at least ${FEWEST_MODULES} are there.`);
  process.exitCode = 1;
} else {
  console.log(`${modules} modules keep the directions of import.`);
}
