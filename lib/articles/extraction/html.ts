import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { LIMITS, type Piece, type Reading, unread } from "./article";
import { compose } from "./composing";
import { pageMetadata } from "./html-metadata";
import { piecesOf } from "./html-pieces";
import { hasTooManyTags, sanitisedPage } from "./sanitising";

/** Below this, what was taken for the main text may be all there is of a page without much markup. */
const SHORT = 400;

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0);

/** "By Jane Doe", "Par Jean Dupont": what stands there without such a word may be anything. */
const BYLINE = /^(?:by|par|por|von|di)\s+(\S[^\n]{1,100})/i;

/**
 * The article's parts; the page's furniture is left out by Readability, as in a browser's reader view. A
 * page too large for that gives all of what it marks as its article or main part, or all of its body.
 */
const mainText = (document: Document): { pieces: Piece[]; author: string | null } => {
  if (document.querySelectorAll("*").length > LIMITS.elements) {
    const part = document.querySelector("article, main, [role=main]") ?? document.body;
    return { pieces: piecesOf(part), author: null };
  }
  const whole = piecesOf(document.body);
  const main = new Readability<Node>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  const pieces = main?.content ? piecesOf(main.content) : [];
  const isAll = lengthOf(pieces) < SHORT && lengthOf(whole) < 2 * SHORT;
  return {
    pieces: isAll ? whole : pieces,
    author: BYLINE.exec(main?.byline?.trim() ?? "")?.[1]?.trim() ?? null,
  };
};

/** Works on a DOM without scripts, resources or a network, and frees it. */
const withDocument = <Result>(html: string, work: (document: Document) => Result): Result => {
  const { window } = new JSDOM(html);
  try {
    return work(window.document);
  } finally {
    window.close();
  }
};

/** A page reduced to its words and structure, or undefined when it is larger than any article. */
const reduced = (html: string): string | undefined => {
  const page = hasTooManyTags(html) ? undefined : sanitisedPage(html);
  return page !== undefined && page.length <= 4 * LIMITS.text ? page : undefined;
};

/** The article in a page of any site: main text, and what the page says about it. */
export const readHtml = (html: string, url: string | undefined): Reading => {
  const page = reduced(html);
  if (page === undefined) return unread("too-large");
  return withDocument(page, (document) => {
    const metadata = pageMetadata(document, url);
    const { pieces, author } = mainText(document);
    return { ok: true, found: { ...metadata, author: metadata.author || author, pieces } };
  });
};

/** Everything a page says, its furniture too, for finding words in it; undefined when it is too large. */
export const wholeTextOf = (html: string): string | undefined => {
  const page = reduced(html);
  if (page === undefined) return undefined;
  return withDocument(page, (document) => compose(piecesOf(document.body)).text);
};

/** The parts of HTML that is all article: what Markdown and Word documents were turned into. */
export const readFragment = (html: string): Reading => {
  const page = reduced(html);
  if (page === undefined) return unread("too-large");
  return withDocument(page, (document) => ({
    ok: true,
    found: {
      title: document.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim() || null,
      pieces: piecesOf(document.body),
    },
  }));
};
