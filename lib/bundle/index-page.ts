import { currentLocale } from "@/lib/platform/locale";
import { markdownHtml } from "@/lib/publishing/markdown";
import { escaped } from "@/lib/publishing/xml-text";
import type { Block } from "./document";

const STYLE =
  "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;color:#111;background:#fff}" +
  "blockquote{margin:0;padding-inline-start:1rem;border-inline-start:3px solid #999}" +
  "li,p{overflow-wrap:anywhere}code{font-size:.85em}li{break-inside:avoid}";

const code = (text: string): string => `<code dir="ltr">${escaped(text)}</code>`;

const htmlOf = (block: Block): string => {
  const text = "text" in block ? escaped(block.text) : "";
  switch (block.kind) {
    case "heading": {
      const language = block.language ? ` lang="${escaped(block.language)}"` : "";
      return `<h${block.level}${language} dir="auto">${text}</h${block.level}>`;
    }
    case "words":
      return `<p dir="auto">${block.strong ? `<strong>${text}</strong>` : text}</p>`;
    case "quote":
      return `<blockquote dir="auto">${text}</blockquote>`;
    case "code":
      return `<p>${code(block.text)}</p>`;
    case "file": {
      const hash = block.sha256 ? ` SHA-256 ${code(block.sha256)}` : "";
      return `<p><a href="${block.path}" download>${text}</a>${hash}</p>`;
    }
    case "markdown":
      return markdownHtml(block.text);
    case "list": {
      const items = block.items.map((blocks) => `<li>${blocks.map(htmlOf).join("")}</li>`);
      const tag = block.numbered ? "ol" : "ul";
      return `<${tag}>${items.join("\n")}</${tag}>`;
    }
  }
};

/** The verdict and all that supports it, to be read and printed; everything else of the bundle is named in it. */
export const indexPage = (title: string, blocks: readonly Block[]): string =>
  [
    "<!doctype html>",
    `<html lang="${currentLocale()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    ...blocks.map(htmlOf),
    "</body></html>\n",
  ].join("\n");
