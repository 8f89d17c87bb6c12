import { zipOf } from "./zip";

const escaped = (text: string) => text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);

type DocxParagraph = { style?: "Title" | "Heading1" | "Quote"; text: string };

const STYLE_NAMES = { Title: "Title", Heading1: "heading 1", Quote: "Quote" } as const;
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const paragraphXml = ({ style, text }: DocxParagraph) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** The files of a small Word document (ECMA-376), for tests to zip. */
export const docxFiles = (
  paragraphs: readonly DocxParagraph[],
  about: { title?: string; author?: string } = {},
) => [
  {
    name: "[Content_Types].xml",
    content: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  },
  {
    name: "_rels/.rels",
    content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  },
  {
    name: "word/_rels/document.xml.rels",
    content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="s1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: "word/styles.xml",
    content: `${XML}<w:styles ${WORD}>${Object.entries(STYLE_NAMES)
      .map(
        ([id, name]) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
      )
      .join("")}</w:styles>`,
  },
  {
    name: "word/document.xml",
    content: `${XML}<w:document ${WORD}><w:body>${paragraphs.map(paragraphXml).join("")}</w:body></w:document>`,
  },
  {
    name: "docProps/core.xml",
    content: `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(about.title ?? "")}</dc:title><dc:creator>${escaped(about.author ?? "")}</dc:creator></cp:coreProperties>`,
  },
];

export const docxOf = (...given: Parameters<typeof docxFiles>): Uint8Array<ArrayBuffer> =>
  zipOf(docxFiles(...given));

/** A line of a PDF page, in points from the lower left corner. */
export type PdfLine = { text: string; x: number; y: number; size: number };

const pdfString = (text: string) => `(${text.replace(/[\\()]/g, "\\$&")})`;

const contentOf = (lines: readonly PdfLine[]) =>
  lines
    .map(
      ({ text, x, y, size }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${pdfString(text)} Tj ET`,
    )
    .join("\n");

/** Objects of a file with one page for each list of lines; object 3 is the font, then pages and contents. */
const pdfObjects = (pages: readonly PdfLine[][], title: string): string[] => {
  const first = 5;
  const kids = pages.map((_, at) => `${first + 2 * at} 0 R`).join(" ");
  return [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Title ${pdfString(title)} /Author (Ana Ejemplo) >>`,
    ...pages.flatMap((lines, at) => {
      const content = contentOf(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * at + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
};

/** A small PDF (ISO 32000-1) in Helvetica, Latin-1 only; encrypted ones ask for a password nobody knows. */
export const pdfOf = (
  pages: readonly PdfLine[][],
  { title = "", encrypted = false } = {},
): Uint8Array<ArrayBuffer> => {
  let body = "%PDF-1.4\n";
  const offsets = pdfObjects(pages, title).map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const noise = "ab".repeat(32);
  const lock = encrypted
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${noise}> /U <${noise}> /P -1 >> /ID [<00> <00>]`
    : "";
  const trailer = `<< /Size ${offsets.length + 1} /Root 1 0 R /Info 4 0 R ${lock} >>`;
  const file = `${body}xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${xref}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
};
