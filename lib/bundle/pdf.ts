import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import PdfDocument from "pdfkit";
import { currentLocale } from "@/lib/platform/locale";
import { lettered, runsRightToLeft } from "@/lib/publishing/cards/lettering";
import type { Block } from "./document";
import { markdownBlocks } from "./markdown-blocks";

const font = (file: string): string =>
  join(process.cwd(), "node_modules/@expo-google-fonts/source-serif-4", file);
const PLAIN = font("400Regular/SourceSerif4_400Regular.ttf");
const STRONG = font("600SemiBold/SourceSerif4_600SemiBold.ttf");

/** Points; A4 with margins that leave lines of some ninety letters. */
const MARGIN = 62;
const INDENT = 18;
const SIZES = { words: 10.5, code: 8.5, h1: 19, h2: 14, h3: 11.5 } as const;

/** Dots for every point of words that are drawn as a picture: 288 to the inch. */
const SHARPNESS = 4;
/** Of a picture of words, in letters: it stands on one page. */
const LONGEST_PICTURE = 500;

/** Of letters without a space. */
const LONGEST_WORD = 1_000;
/** Lists in lists are set in no further: a line needs room. */
const DEEPEST = 8 * INDENT;

type WithFont = { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } };
/** `isBeside`: what follows stands on the same line. */
type Look = { size: number; strong?: boolean; indent: number; isBeside?: boolean };
type Drawing = { pdf: PDFKit.PDFDocument; parent: PDFKit.PDFStructureElement };

/** Marks of direction and the like, which no font draws. */
const INVISIBLE = /\p{Cf}/gu;

/** Without controls, which nobody sees and fonts draw as boxes. */
const shownOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/gu, "\n")
    .replaceAll("\t", " ")
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}]/gu, "")
    // The program that breaks lines takes the square of a word's length.
    .replace(new RegExp(`\\S{${LONGEST_WORD}}`, "gu"), "$&\n");

/** Whether the font has every letter; it has those of Latin, Greek and Cyrillic, and few signs. */
const canWrite = (pdf: PDFKit.PDFDocument, text: string): boolean => {
  pdf.font(PLAIN);
  // Its types hide the font that is written with.
  const { font } = (pdf as unknown as WithFont)._font;
  return [...text.replace(INVISIBLE, "")].every(
    (letter) => letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  );
};

/** Pieces of lines that are a picture each, without those that show nothing. */
const pieces = (text: string): string[] =>
  text
    .split("\n")
    .flatMap(
      (line) =>
        line.match(new RegExp(`.{1,${LONGEST_PICTURE}}(?=\\s|$)|.{1,${LONGEST_PICTURE}}`, "gu")) ??
        [],
    )
    .map((piece) => piece.trim())
    .filter((piece) => piece.replace(INVISIBLE, "") !== "");

const widthFor = (pdf: PDFKit.PDFDocument, { indent }: Look): number =>
  pdf.page.width - 2 * MARGIN - indent;

const write = ({ pdf, parent }: Drawing, text: string, look: Look): void => {
  parent.add(() => {
    const { page, y } = pdf;
    pdf.font(look.strong ? STRONG : PLAIN).fontSize(look.size);
    pdf.text(text.replace(INVISIBLE, ""), MARGIN + look.indent, pdf.y, {
      width: widthFor(pdf, look),
      paragraphGap: look.size * 0.4,
      lineGap: look.size * 0.2,
    });
    if (look.isBeside) pdf.y = pdf.page === page ? y : MARGIN;
  });
};

/**
 * Words of scripts that the font lacks, drawn as on cards: shaped, and from the right where they run so.
 * The words themselves stand beside the picture, for those who have it read to them.
 */
const draw = async ({ pdf, parent }: Drawing, text: string, look: Look): Promise<void> => {
  for (const piece of pieces(text)) {
    const width = widthFor(pdf, look);
    const { image, ...drawn } = await lettered(piece, {
      ...{ size: look.size * SHARPNESS, width: Math.floor(width * SHARPNESS), colour: "#000" },
      family: look.strong ? "strong" : "plain",
    });
    const size = { width: drawn.width / SHARPNESS, height: drawn.height / SHARPNESS };
    if (pdf.y + size.height > pdf.page.height - MARGIN) pdf.addPage();
    const left = runsRightToLeft(piece)
      ? pdf.page.width - MARGIN - size.width
      : MARGIN + look.indent;
    const said = { alt: piece, actual: piece };
    parent.add(
      pdf.struct("Figure", said, () => {
        pdf.image(image, left, pdf.y, size);
      }),
    );
    pdf.y += size.height + look.size * 0.5;
  }
};

/** A piece under its tag, by which those who cannot see the page find their way. */
const put = async (drawing: Drawing, tag: string, text: string, look: Look, language?: string) => {
  const element = drawing.pdf.struct(tag, language ? { lang: language } : {});
  drawing.parent.add(element);
  const within = { ...drawing, parent: element };
  const shown = shownOf(text);
  if (canWrite(drawing.pdf, shown)) write(within, shown, look);
  else await draw(within, shown, look);
  element.end();
};

const putList = async (
  drawing: Drawing,
  { items, numbered, first = 1 }: Extract<Block, { kind: "list" }>,
  indent: number,
): Promise<void> => {
  const { pdf, parent } = drawing;
  const within = Math.min(indent + INDENT, DEEPEST);
  const list = pdf.struct("L");
  parent.add(list);
  for (const [at, blocks] of items.entries()) {
    const item = pdf.struct("LI");
    list.add(item);
    await put({ pdf, parent: item }, "Lbl", numbered ? `${first + at}.` : "•", {
      ...{ size: SIZES.words, indent, isBeside: true },
    });
    const body = pdf.struct("LBody");
    item.add(body);
    for (const block of blocks) await putBlock({ pdf, parent: body }, block, within);
    body.end();
    item.end();
  }
  list.end();
};

const putBlock = async (drawing: Drawing, block: Block, indent = 0): Promise<void> => {
  switch (block.kind) {
    case "heading": {
      const look = { size: SIZES[`h${block.level}`], strong: true, indent };
      drawing.pdf.y += block.level === 1 ? 0 : look.size * 0.6;
      return put(drawing, `H${block.level}`, block.text, look, block.language);
    }
    case "words":
      return put(drawing, "P", block.text, {
        ...{ size: SIZES.words, strong: block.strong ?? false, indent },
      });
    case "quote":
      return put(drawing, "BlockQuote", block.text, { size: SIZES.words, indent: indent + INDENT });
    case "code":
      return put(drawing, "Code", block.text, { size: SIZES.code, indent });
    case "file":
      await put(drawing, "P", `${block.text}: ${block.path}`, { size: SIZES.code, indent });
      if (block.sha256 === undefined) return;
      return put(drawing, "Code", `SHA-256 ${block.sha256}`, { size: SIZES.code, indent });
    case "markdown":
      for (const piece of markdownBlocks(block.text)) await putBlock(drawing, piece, indent);
      return;
    case "list":
      return putList(drawing, block, indent);
  }
};

/** Which page of how many, outside of what is read aloud. */
const numberPages = (pdf: PDFKit.PDFDocument): void => {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Else what is written in the margin goes to a page of its own.
    pdf.page.margins.bottom = 0;
    pdf.markContent("Artifact", { type: "Pagination" });
    pdf.font(PLAIN).fontSize(SIZES.code);
    pdf.text(`${page + 1} / ${count}`, MARGIN, pdf.page.height - MARGIN / 2, {
      ...{ width: pdf.page.width - 2 * MARGIN, align: "center", lineBreak: false },
    });
    pdf.endMarkedContent();
  }
};

/**
 * What a person reads of a bundle as a PDF that is tagged as PDF/UA has it, and comes out the same each time.
 *
 * @param at when what it says was published
 */
export const pdfOfBlocks = async (
  title: string,
  at: string,
  blocks: readonly Block[],
): Promise<Uint8Array<ArrayBuffer>> => {
  const pdf = new PdfDocument({
    // The types do not know of PDF/UA yet.
    ...{ size: "A4", margin: MARGIN, bufferPages: true, font: PLAIN },
    ...{ pdfVersion: "1.7", subset: "PDF/UA" as never, tagged: true, displayTitle: true },
    ...{ lang: currentLocale(), info: { Title: title, CreationDate: new Date(at) } },
  });
  const bytes = buffer(pdf);
  const document = pdf.struct("Document");
  pdf.addStructure(document);
  for (const block of blocks) await putBlock({ pdf, parent: document }, block);
  document.end();
  numberPages(pdf);
  pdf.end();
  return new Uint8Array(await bytes);
};
