import { configure, TextReader, ZipWriter } from "@zip.js/zip.js";
import { streamOf } from "@/lib/platform/byte-stream";

configure({ useWebWorkers: false });

/** Characters of a cell, as the format has them. */
const LONGEST_CELL = 32_767;

const PARTS: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Claims" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};
const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

// What XML 1.0 cannot say at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSAYABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text
    .slice(0, LONGEST_CELL)
    .toWellFormed()
    .replace(UNSAYABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** Every cell is a text, which no spreadsheet takes for a formula. */
const rowXml = (cells: readonly string[]): string => {
  const all = cells.map(
    (cell) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row>${all.join("")}</row>`;
};

async function* sheetXml(rows: AsyncIterable<readonly string[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`,
  );
  for await (const row of rows) yield encoder.encode(rowXml(row));
  yield encoder.encode("</sheetData></worksheet>");
}

/** A workbook of one worksheet (ECMA-376), written as its rows come. */
export const xlsxOf = (rows: AsyncIterable<readonly string[]>): ReadableStream<Uint8Array> => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writing = async () => {
    const zip = new ZipWriter(writable, { zip64: true });
    for (const [name, part] of Object.entries(PARTS))
      await zip.add(name, new TextReader(`${XML}${part}`));
    await zip.add("xl/worksheets/sheet1.xml", streamOf(sheetXml(rows)));
    await zip.close();
  };
  writing().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  return readable;
};
