import type { Element, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { markdownHtml } from "@/lib/publishing/markdown";
import type { Block } from "./document";

/** What stands in a line, with the addresses that its links lead to: on paper nobody follows them. */
const lineOf = (node: RootContent): string => {
  if (node.type === "text") return node.value.replace(/[ \t\n\r\f]+/gu, " ");
  if (node.type !== "element") return "";
  if (node.tagName === "br") return "\n";
  const text = node.children.map(lineOf).join("");
  // The word that was struck out is not what the desk says.
  if (node.tagName === "del") return `~~${text}~~`;
  const { href } = node.properties;
  const isSaid = typeof href !== "string" || href === text || href === `mailto:${text}`;
  return isSaid ? text : `${text} (${href})`;
};

const textOf = (node: RootContent): string => {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
};

const named = (parent: Element, ...names: string[]): Element[] =>
  parent.children.flatMap((child) => {
    if (child.type !== "element") return [];
    return names.includes(child.tagName) ? [child] : named(child, ...names);
  });

const listOf = (element: Element): Block => ({
  kind: "list",
  numbered: element.tagName === "ol",
  first: Number(element.properties.start ?? 1),
  items: named(element, "li").map((item) => blocksOf(item.children)),
});

/** Null for what stands within a line. */
const blockOf = (element: Element): Block[] | null => {
  const { tagName, children } = element;
  switch (tagName) {
    case "p":
      return blocksOf(children);
    case "h2":
    case "h3":
    case "h4":
      return [
        { kind: "heading", level: tagName === "h2" ? 2 : 3, text: children.map(lineOf).join("") },
      ];
    case "blockquote":
      return blocksOf(children).map((block) =>
        block.kind === "words" ? { kind: "quote", text: block.text } : block,
      );
    case "pre":
      return [{ kind: "code", text: textOf(element).trimEnd() }];
    case "ul":
    case "ol":
      return [listOf(element)];
    case "table":
      return named(element, "tr").map((row) => ({
        kind: "words",
        text: named(row, "th", "td")
          .map((cell) => lineOf(cell).trim())
          .join(" | "),
      }));
    default:
      return null;
  }
};

const blocksOf = (nodes: readonly RootContent[]): Block[] => {
  const blocks: Block[] = [];
  let line = "";
  const endLine = () => {
    const text = line.replace(/ *\n */gu, "\n").trim();
    if (text !== "") blocks.push({ kind: "words", text });
    line = "";
  };
  for (const node of nodes) {
    const found = node.type === "element" ? blockOf(node) : null;
    if (found) {
      endLine();
      blocks.push(...found);
    } else {
      line += lineOf(node);
    }
  }
  endLine();
  return blocks;
};

const html = unified().use(rehypeParse, { fragment: true });

/** What the desk wrote in Markdown, as readers are shown it, in pieces that need no HTML. */
export const markdownBlocks = (markdown: string): Block[] =>
  blocksOf(html.parse(markdownHtml(markdown)).children as RootContent[]);
