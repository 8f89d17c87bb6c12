import type { Piece } from "./article";

const INLINE = new Set(["A", "SPAN", "TIME", "BR"]);
const SILENT = new Set(["SCRIPT", "HEAD", "TITLE", "META", "LINK", "HR"]);
const HEADING = /^H[1-6]$/;
const BLOCK_IN_CELL = "p,div,ul,ol,table,blockquote,section,article,h1,h2,h3,h4,h5,h6,pre";

const kindOf = (tag: string, inherited: Piece["kind"]): Piece["kind"] => {
  if (HEADING.test(tag)) return "heading";
  if (tag === "BLOCKQUOTE") return "quote";
  if (tag === "LI" || tag === "DT" || tag === "DD") return "list-item";
  return inherited;
};

const collapsed = (text: string): string => text.replace(/[ \t\n\f\r]+/g, " ");

/** Collects the text of a tree in parts, a new one at every edge of a block and at every empty line. */
class Collector {
  readonly pieces: Piece[] = [];
  #text = "";

  add(text: string): void {
    this.#text += text;
  }

  close(kind: Piece["kind"]): void {
    const paragraphs = this.#text.replace(/ *\n */g, "\n").split(/\n{2,}/);
    this.pieces.push(
      ...paragraphs
        .map((text) => ({ kind, text: text.replace(/ {2,}/g, " ").trim() }))
        .filter(({ text }) => text !== ""),
    );
    this.#text = "";
  }
}

/** A row of a table of figures reads as one line; a cell with paragraphs in it is layout. */
const rowText = (row: Element): string | undefined => {
  if (row.querySelector(BLOCK_IN_CELL)) return undefined;
  return Array.from(row.children, (cell) => collapsed(cell.textContent ?? "").trim())
    .filter((text) => text !== "")
    .join(" | ");
};

const collectElement = (element: Element, kind: Piece["kind"], into: Collector): void => {
  const tag = element.tagName;
  if (SILENT.has(tag) || element.hasAttribute("hidden")) return;
  if (tag === "BR") into.add("\n");
  else if (INLINE.has(tag)) collect(element, kind, into);
  else {
    const own = kindOf(tag, kind);
    into.close(kind);
    const row = tag === "TR" ? rowText(element) : undefined;
    if (row === undefined) collect(element, own, into);
    else into.add(row);
    into.close(own);
  }
};

const collect = (node: Node, kind: Piece["kind"], into: Collector): void => {
  const isPreformatted = node.nodeName === "PRE";
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === child.TEXT_NODE) {
      const text = child.nodeValue ?? "";
      into.add(isPreformatted ? text : collapsed(text));
    } else if (child.nodeType === child.ELEMENT_NODE) {
      collectElement(child as Element, kind, into);
    }
  }
};

/**
 * The parts of an article in a sanitised tree, in reading order: headings, paragraphs, quotes and list
 * items, without hidden elements, white space as a browser would show it.
 */
export const piecesOf = (root: Node): Piece[] => {
  const collector = new Collector();
  collect(root, "paragraph", collector);
  collector.close("paragraph");
  return collector.pieces;
};
