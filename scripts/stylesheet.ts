import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stylesheetModule } from "./minify-css";
import { root } from "./places";

/** `npm run stylesheet`: after every change of components/published/published.css. */
const folder = join(root, "components", "published");
const css = await readFile(join(folder, "published.css"), "utf8");
await writeFile(join(folder, "stylesheet.ts"), stylesheetModule(css));
console.log("components/published/stylesheet.ts is written.");
