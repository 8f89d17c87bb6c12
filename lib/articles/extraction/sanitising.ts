import sanitizeHtml from "sanitize-html";
import { LIMITS } from "./article";

/** Elements that make the structure of a text. Formatting, pictures, forms and frames give their text only. */
const STRUCTURE = [
  ...[
    "html",
    "head",
    "title",
    "meta",
    "link",
    "body",
    "main",
    "article",
    "section",
    "div",
    "header",
  ],
  ...["footer", "nav", "aside", "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol"],
  ...[
    "li",
    "dl",
    "dt",
    "dd",
    "pre",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
  ],
  ...["figure", "figcaption", "br", "hr", "a", "span", "time", "address", "details", "summary"],
];

/** Elements whose content is no text of the article. */
const SILENT = [
  ...[
    "script",
    "style",
    "textarea",
    "option",
    "select",
    "button",
    "noscript",
    "template",
    "svg",
    "math",
  ],
  ...[
    "iframe",
    "object",
    "embed",
    "applet",
    "canvas",
    "audio",
    "video",
    "picture",
    "map",
    "dialog",
  ],
  ...["noframes", "noembed"],
];

const ATTRIBUTES = {
  "*": ["class", "id", "role", "hidden", "aria-hidden", "lang", "itemprop", "rel"],
  a: ["href"],
  link: ["href"],
  meta: ["name", "property", "content", "http-equiv", "itemprop"],
  time: ["datetime", "pubdate"],
  script: ["type"],
};

const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const isHidden = ({ style = "", hidden }: sanitizeHtml.Attributes): boolean =>
  hidden !== undefined || HIDDEN.test(style);

const LINKED_DATA = "application/ld+json";
const MAY_BE_EMPTY = new Set([
  "html",
  "head",
  "body",
  "meta",
  "link",
  "br",
  "hr",
  "time",
  "td",
  "th",
]);

/** Scripts other than data, and elements without a word in them: pages have thousands to no purpose. */
const isIdle = ({ tag, attribs, text }: sanitizeHtml.IFrame): boolean =>
  tag === "script"
    ? attribs.type?.toLowerCase() !== LINKED_DATA
    : text.trim() === "" && !MAY_BE_EMPTY.has(tag);

/**
 * A page reduced to its structure, words and metadata by sanitize-html, before any DOM is made of it: no
 * scripts, styles, frames, forms, pictures or event handlers are left, and nothing nests deeper than
 * allowed. Formatting elements go too: the text does not need them, and a tree builder multiplies
 * unclosed ones. What was hidden by a style stays marked as hidden. Data blocks of JSON-LD stay.
 */
export const sanitisedPage = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [...STRUCTURE, "script"],
    allowVulnerableTags: true,
    allowedAttributes: ATTRIBUTES,
    nonTextTags: SILENT,
    nestingLimit: LIMITS.depth,
    allowedSchemes: ["http", "https"],
    transformTags: {
      "*": (tagName, attribs) => ({
        tagName: tagName === "center" ? "div" : tagName,
        attribs: isHidden(attribs) ? { ...attribs, hidden: "hidden" } : attribs,
      }),
    },
    exclusiveFilter: isIdle,
  });

/** Whether a page has more elements than any real one, counted before anything is parsed. */
export const hasTooManyTags = (html: string): boolean => {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    count += 1;
    if (count > LIMITS.tags) return true;
  }
  return false;
};
