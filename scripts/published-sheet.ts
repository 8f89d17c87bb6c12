import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./places";

/** In this order: where two say something of one thing, the later has it. */
const parts = [
  ...["base", "marks", "frame", "claim", "article", "lists", "fields", "search", "tables", "forms"],
  "screens",
] as const;

/** The sheet of public pages as it is written, in one piece. */
export const publishedSheet = async (): Promise<string> => {
  const folder = join(root, "components", "published", "styles");
  const texts = parts.map((part) => readFile(join(folder, `${part}.css`), "utf8"));
  return (await Promise.all(texts)).join("\n");
};
