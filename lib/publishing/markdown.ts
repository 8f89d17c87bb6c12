import { marked } from "marked";
import sanitize from "sanitize-html";
import { escaped } from "./xml-text";

const TAGS = ["p", "br", "strong", "em", "del", "a", "ul", "ol", "li", "blockquote", "code", "pre"];
const HEADINGS = ["h2", "h3", "h4"];
const TABLE = ["table", "thead", "tbody", "tr", "th", "td"];

/**
 * Nobody means so many quotations or lists in one another, and the parser's stack has an end. A line of
 * dashes or asterisks alone is a rule, however long.
 */
const TOO_DEEP = /^(?![ \t]*([-*])(?:[ \t]*\1)*[ \t]*$)(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){100}/mu;

/**
 * What the desk wrote in Markdown as HTML for readers: text and links and nothing that runs, loads or
 * looks like the page around it. Headings begin below the page's own.
 */
export const markdownHtml = (markdown: string): string => {
  if (TOO_DEEP.test(markdown)) return `<p>${escaped(markdown)}</p>`;
  return sanitize(marked.parse(markdown, { async: false, gfm: true }), {
    allowedTags: [...TAGS, ...HEADINGS, ...TABLE],
    allowedAttributes: { a: ["href"], ol: ["start"] },
    allowedSchemes: ["https", "http", "mailto"],
    allowProtocolRelative: false,
    transformTags: { h1: "h2", h5: "h4", h6: "h4" },
  }).trim();
};
