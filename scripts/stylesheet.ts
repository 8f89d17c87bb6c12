import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stylesheetModule } from "./minify-css";
import { scriptModule } from "./minify-script";
import { root } from "./places";

/** `npm run stylesheet`: after every change of published.css or suggestions-script.js in components/published. */
const folder = join(root, "components", "published");
const css = await readFile(join(folder, "published.css"), "utf8");
await writeFile(join(folder, "stylesheet.ts"), stylesheetModule(css));
const script = await readFile(join(folder, "suggestions-script.js"), "utf8");
await writeFile(join(folder, "search-script.ts"), scriptModule(script));
console.log("components/published/stylesheet.ts and search-script.ts are written.");
