import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { type Reading, unread } from "./article";
import { readFragment } from "./html";
import { unzip } from "./zip";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** What the document says about itself (ECMA-376 part 2, core properties). */
const coreProperties = (xml: Uint8Array | undefined) => {
  if (!xml) return { title: null, author: null };
  const { window } = new JSDOM(new TextDecoder().decode(xml), { contentType: "text/xml" });
  const text = (name: string) =>
    window.document.getElementsByTagNameNS(DUBLIN_CORE, name)[0]?.textContent?.trim() || null;
  const found = { title: text("title"), author: text("creator") };
  window.close();
  return found;
};

/**
 * The text of a Word document. The container is unfolded within bounds first; mammoth then reads a document
 * known to be of sane size, without its pictures, and its HTML goes the way of every other.
 */
export const readDocx = async (bytes: Uint8Array): Promise<Reading> => {
  const container = unzip(bytes);
  if (!container.ok) return container;
  if (!container.files.has("word/document.xml")) return unread("unsupported");
  const { value: html } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      externalFileAccess: false,
    },
  );
  const reading = readFragment(html);
  if (!reading.ok) return reading;
  const { title, author } = coreProperties(container.files.get("docProps/core.xml"));
  return {
    ok: true,
    found: { ...reading.found, title: title ?? reading.found.title ?? null, author },
  };
};
