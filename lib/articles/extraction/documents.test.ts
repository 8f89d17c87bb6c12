import { describe, expect, it } from "vitest";
import { docxFiles, docxOf, type PdfLine, pdfOf } from "@/lib/testing/documents";
import { zipOf } from "@/lib/testing/zip";
import { LIMITS } from "./article";
import { extractArticle } from "./extract";

const lines = (top: number, size: number, ...texts: string[]): PdfLine[] =>
  texts.map((text, at) => ({ text, x: 72, y: top - at * size * 1.2, size }));

const reasonOf = async (bytes: Uint8Array) => {
  const read = await extractArticle({ bytes });
  return read.ok ? "ok" : read.reason;
};

describe("Word documents", () => {
  it("gives headings, paragraphs and quotes, with title and author", async () => {
    const bytes = docxOf(
      [
        { style: "Title", text: "La frontière" },
        { text: "Le Mexique a déployé plus de 12 000 agents & plus." },
        { style: "Heading1", text: "Deux mois" },
        { style: "Quote", text: "« Nos économies sont liées »" },
      ],
      { title: "Frontière sud", author: "Ana Ejemplo" },
    );
    const read = await extractArticle({ bytes, fileName: "wrong-name.txt" });
    expect(read).toMatchObject({
      ok: true,
      article: {
        title: "Frontière sud",
        author: "Ana Ejemplo",
        text: "La frontière\n\nLe Mexique a déployé plus de 12 000 agents & plus.\n\nDeux mois\n\n« Nos économies sont liées »",
        blocks: [
          { kind: "heading", start: 0, end: 12 },
          { kind: "paragraph" },
          { kind: "heading" },
          { kind: "quote" },
        ],
      },
    });
  });

  it.each([
    [
      "a part that unfolds beyond measure",
      { name: "word/bomb.xml", content: Buffer.alloc(LIMITS.xml + 1), claimedSize: 10 },
    ],
    [
      "a file that unfolds beyond measure",
      { name: "word/media/bomb.bin", content: Buffer.alloc(LIMITS.unzipped + 1), claimedSize: 10 },
    ],
  ])("refuses %s, whatever its directory claims", async (_, bomb) => {
    const bytes = zipOf([...docxFiles([{ text: "Bonjour à tous" }]), bomb]);
    expect(bytes.length).toBeLessThan(LIMITS.unzipped / 100);
    expect(await reasonOf(bytes)).toBe("too-large");
  });

  it("refuses too many files, a ZIP of something else, an encrypted one and a broken one", async () => {
    const many = Array.from({ length: LIMITS.zipEntries + 1 }, (_, at) => ({
      name: `${at}`,
      content: "",
    }));
    expect(await reasonOf(zipOf(many))).toBe("too-large");
    expect(await reasonOf(zipOf([{ name: "a.txt", content: "not a document" }]))).toBe(
      "unsupported",
    );
    expect(
      await reasonOf(zipOf([{ name: "word/document.xml", content: "x", encrypted: true }])),
    ).toBe("encrypted");
    const whole = docxOf([{ text: "Bonjour à tous" }]);
    expect(await reasonOf(whole.slice(0, -30))).toBe("unreadable");
    expect(await reasonOf(whole.map((byte, at) => (at > 40 && at < 400 ? 0 : byte)))).toBe(
      "unreadable",
    );
  });

  it("names a Word file that is locked with a password, and an old one", async () => {
    const ole = (stream: string) =>
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(600),
        Buffer.from(stream, "utf16le"),
      ]);
    expect(await reasonOf(ole("EncryptedPackage"))).toBe("encrypted");
    expect(await reasonOf(ole("WordDocument"))).toBe("unsupported");
  });
});

describe("PDFs", () => {
  it("puts lines together to paragraphs, across hyphens and pages", async () => {
    const bytes = pdfOf(
      [
        [
          ...lines(780, 20, "A border in figures"),
          ...lines(
            740,
            11,
            "The government of Mexico has deployed more than 12 000 secu-",
            "rity agents in the south of the country before the migrants",
            "reach the border.",
          ),
          ...lines(
            680,
            11,
            "In two months alone the number of children who arrived without",
            "their parents fell by a quarter, according to the department,",
          ),
          ...lines(40, 9, "1"),
        ],
        [...lines(780, 11, "which publishes the figures every month."), ...lines(40, 9, "2")],
      ],
      { title: "Microsoft Word - draft.docx" },
    );
    const read = await extractArticle({ bytes, mediaType: "application/octet-stream" });
    expect(read).toMatchObject({
      ok: true,
      article: {
        title: "A border in figures",
        author: "Ana Ejemplo",
        language: "en",
        text: [
          "A border in figures",
          "The government of Mexico has deployed more than 12 000 security agents in the south of the country before the migrants reach the border.",
          "In two months alone the number of children who arrived without their parents fell by a quarter, according to the department, which publishes the figures every month.",
        ].join("\n\n"),
        blocks: [{ kind: "heading" }, { kind: "paragraph" }, { kind: "paragraph" }],
      },
    });
  });

  it("names a PDF that asks for a password, one without text, one with too many pages, a broken one", async () => {
    expect(await reasonOf(pdfOf([lines(700, 11, "Secret words")], { encrypted: true }))).toBe(
      "encrypted",
    );
    expect(await reasonOf(pdfOf([[]]))).toBe("empty");
    expect(await reasonOf(pdfOf(Array.from({ length: LIMITS.pdfPages + 1 }, () => [])))).toBe(
      "too-large",
    );
    expect(await reasonOf(new TextEncoder().encode("%PDF-1.7\nnothing more"))).toBe("unreadable");
  });
});
