import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stylesheetModule } from "./minify-css";
import { scriptModule, scripts } from "./minify-script";
import { root } from "./places";

/** `npm run stylesheet`: after every change of published.css or a script in components/published. */
const folder = join(root, "components", "published");
const css = await readFile(join(folder, "published.css"), "utf8");
await writeFile(join(folder, "stylesheet.ts"), stylesheetModule(css));
for (const { source, module, name } of scripts) {
  const script = await readFile(join(folder, source), "utf8");
  await writeFile(join(folder, module), scriptModule(script, name, source));
}
console.log("The style and the scripts of public pages are written.");
