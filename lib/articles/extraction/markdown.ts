import { marked } from "marked";
import type { Reading } from "./article";
import { readFragment } from "./html";

/** UTF-16 units beyond which text is read as plain text: Markdown's grammar can be made to cost its square. */
export const MARKDOWN_LENGTH = 100_000;

/** Leading metadata between lines of three hyphens, as site generators write it; not part of the text. */
const FRONT_MATTER = /^---\n[\s\S]{0,4000}?\n---\n/;

/** Markdown (GitHub's dialect), by way of the HTML it stands for; the first heading is its title. */
export const readMarkdown = (text: string): Reading => {
  const lines = text.replace(/\r\n?/g, "\n").replace(FRONT_MATTER, "");
  return readFragment(marked.parse(lines, { async: false, gfm: true }));
};
