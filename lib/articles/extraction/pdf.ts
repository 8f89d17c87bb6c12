import { getDocumentProxy } from "unpdf";
import { z } from "zod";
import { LIMITS, type Reading, unread } from "./article";
import { linesOf, paragraphsOf, type TextRun } from "./pdf-lines";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const open = async (bytes: Uint8Array): Promise<Pdf | "encrypted"> => {
  try {
    // A copy: the library takes the buffer over. Fonts and functions of the document are never compiled.
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return "encrypted";
    throw error;
  }
};

const runsOf = async (pdf: Pdf, number: number): Promise<TextRun[]> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!("str" in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform as number[];
    const { str: text, width, height } = item;
    return [{ text, x, y, width, height }];
  });
};

/** Titles that programs write when the author gave none. */
const BY_PROGRAM =
  /^(?:microsoft word|untitled|sans titre|document\d*$|.*\.(?:docx?|pdf|indd|odt)$)/i;

const words = z.string().trim().catch("");
const documentInfo = z.object({ info: z.object({ Title: words, Author: words }) });

const described = async (pdf: Pdf): Promise<{ title: string | null; author: string | null }> => {
  const { info } = documentInfo.parse(await pdf.getMetadata());
  const title = info.Title || null;
  return { title: title && BY_PROGRAM.test(title) ? null : title, author: info.Author || null };
};

const textOf = async (pdf: Pdf): Promise<Reading> => {
  if (pdf.numPages > LIMITS.pdfPages) return unread("too-large");
  const pages: ReturnType<typeof linesOf>[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = linesOf(await runsOf(pdf, number));
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > LIMITS.text) return unread("too-large");
    pages.push(lines);
  }
  const pieces = paragraphsOf(pages);
  const { title, author } = await described(pdf);
  const heading = pieces[0]?.kind === "heading" ? pieces[0].text : null;
  return { ok: true, found: { title: title ?? heading, author, pieces } };
};

/** The text of a PDF, page by page; scanned pages have none. A document that asks for a password is refused. */
export const readPdf = async (bytes: Uint8Array): Promise<Reading> => {
  const pdf = await open(bytes);
  if (pdf === "encrypted") return unread("encrypted");
  try {
    return await textOf(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
};
