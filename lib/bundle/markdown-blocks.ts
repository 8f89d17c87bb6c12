import { decodeHTML } from "entities";
import { marked, type Token } from "marked";
import sanitize from "sanitize-html";
import type { Block } from "./document";

const plain = (html: string): string =>
  decodeHTML(sanitize(html, { allowedTags: [], allowedAttributes: {} })).trim();

const textOf = (token: Token): string => {
  if ("tokens" in token && token.tokens) return lineOf(token.tokens);
  return "text" in token ? decodeHTML(token.text) : "";
};

/** What stands in a line, with the addresses that its links lead to: on paper nobody follows them. */
const lineOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.type === "br") return "\n";
      if (token.type === "html") return "";
      if (token.type !== "link") return textOf(token);
      const text = textOf(token);
      return text === token.href ? text : `${text} (${token.href})`;
    })
    .join("");

const blocksOf = (token: Token): Block[] => {
  const text = () => lineOf("tokens" in token ? (token.tokens ?? []) : [token]);
  switch (token.type) {
    case "space":
    case "hr":
    case "def":
      return [];
    case "heading":
      return [{ kind: "heading", level: token.depth > 2 ? 3 : 2, text: text() }];
    case "blockquote":
      return [{ kind: "quote", text: (token.tokens ?? []).map((one) => lineOf([one])).join("\n") }];
    case "code":
      return [{ kind: "code", text: token.text }];
    case "html":
      return [{ kind: "words", text: plain(token.text) }];
    case "list":
      return [
        {
          kind: "list",
          numbered: token.ordered,
          items: token.items.map((item: { tokens: Token[] }) => item.tokens.flatMap(blocksOf)),
        },
      ];
    case "table":
      return [token.header, ...token.rows].map((row: { tokens: Token[] }[]) => ({
        kind: "words",
        text: row.map(({ tokens }) => lineOf(tokens)).join(" | "),
      }));
    default:
      return [{ kind: "words", text: text() }];
  }
};

/** What the desk wrote in Markdown as pieces that need no HTML. */
export const markdownBlocks = (markdown: string): Block[] =>
  marked.lexer(markdown, { gfm: true }).flatMap(blocksOf);
