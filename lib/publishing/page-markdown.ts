import type { Element, Root } from "hast";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

/** Of no use to who reads text. */
const LEFT_OUT = new Set(["svg", "script", "style", "form", "label"]);

const isElement = (node: { type: string }): node is Element => node.type === "element";

const find = (parent: Root | Element, name: string): Element | null => {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : find(child, name);
    if (found) return found;
  }
  return null;
};

/** Takes out what is of no use, and makes links whole: the text is read far from the page. */
const prepare = (parent: Root | Element, origin: string): void => {
  parent.children = parent.children.filter(
    (child) => !isElement(child) || !LEFT_OUT.has(child.tagName),
  ) as typeof parent.children;
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const { href } = child.properties;
    if (typeof href === "string" && href.startsWith("/")) child.properties.href = origin + href;
    prepare(child, origin);
  }
};

const onlyText = (origin: string) => () => (tree: Root) => {
  const main = find(tree, "main");
  if (!main) throw new Error("a page has a main part");
  prepare(main, origin);
  return { type: "root" as const, children: main.children } satisfies Root;
};

/** What stands in the main part of one of our pages, as Markdown (CommonMark with tables). */
export const markdownOf = async (html: string, origin: string): Promise<string> =>
  String(
    await unified()
      .use(rehypeParse)
      .use(onlyText(origin))
      .use(rehypeRemark)
      .use(remarkGfm)
      .use(remarkStringify, { bullet: "-" })
      .process(html),
  );
