import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stylesheetModule } from "./minify-css";
import { scriptModule, scripts } from "./minify-script";
import { root } from "./places";
import { publishedSheet } from "./published-sheet";

/** `npm run stylesheet`: after every change of the styles or a script in components/published. */
const folder = join(root, "components", "published");
await writeFile(join(folder, "stylesheet.ts"), stylesheetModule(await publishedSheet()));
for (const { source, module, name } of scripts) {
  const script = await readFile(join(folder, source), "utf8");
  await writeFile(join(folder, module), scriptModule(script, name, source));
}
console.log("The style and the scripts of public pages are written.");
