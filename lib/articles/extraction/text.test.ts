import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "./article";
import { extractArticle, type GivenBytes } from "./extract";
import { articleLanguage, detectLanguage } from "./language";

const utf8 = (text: string) => new TextEncoder().encode(text);

const read = async (given: GivenBytes) => {
  const reading = await extractArticle(given);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.article;
};

const kinds = ({ blocks }: { blocks: { kind: string }[] }) => blocks.map(({ kind }) => kind);

describe("plain text", () => {
  it("keeps the first case's article as it is, a block for each of its lines", async () => {
    const bytes = readFileSync(
      new URL("../../../prisma/demonstration/article.fr.txt", import.meta.url),
    );
    const article = await read({ bytes, mediaType: "text/markdown; charset=utf-8" });
    expect(article.text).toBe(bytes.toString("utf8").trim());
    expect(article.blocks).toHaveLength(bytes.toString("utf8").trim().split("\n").length);
    expect(article).toMatchObject({ language: "fr", title: null, author: null });
  });

  it("takes a short first line that stands alone for the title", async () => {
    const article = await read({
      bytes: utf8("Des agents au sud\n\nLe Mexique a déployé des agents.\nFin."),
    });
    expect(article.title).toBe("Des agents au sud");
    expect(article.text).toBe("Des agents au sud\n\nLe Mexique a déployé des agents.\nFin.");
    expect(kinds(article)).toEqual(["heading", "paragraph", "paragraph"]);
  });

  it("joins lines that were wrapped at a column, and no others", async () => {
    const wrapped =
      "The government has deployed more than twelve thousand agents in\nthe south of the country, before the migrants reach the border, it\nsaid.";
    const article = await read({ bytes: utf8(`${wrapped}\n\nRoses are red\nViolets are blue\n`) });
    expect(article.text).toBe(
      `${wrapped.replaceAll("\n", " ")}\n\nRoses are red\nViolets are blue`,
    );
  });

  it("covers its text with blocks in order, in code points", async () => {
    const paragraph = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 6 }), async (paragraphs) => {
        const reading = await extractArticle({
          bytes: utf8(paragraphs.join("\n")),
          fileName: "a.txt",
        });
        if (!reading.ok) {
          expect(reading.reason).toMatch(/empty|unsupported/);
          return;
        }
        const points = [...reading.article.text];
        let end = 0;
        for (const block of reading.article.blocks) {
          expect(points.slice(end, block.start).join("")).toMatch(/^\n{0,2}$/);
          expect(block.end).toBeGreaterThan(block.start);
          end = block.end;
        }
        expect(end).toBe(points.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe("Markdown", () => {
  const given =
    "---\ntitle: x\n---\n# The border\n\nMore than **12,000** agents.\nStill the [same](https://example.org/a) line.\n\n> A quote\n\n- one\n- two\n\n<script>alert(1)</script>";

  it("gives the text without its marks", async () => {
    const article = await read({ bytes: utf8(given), fileName: "a.md" });
    expect(article.title).toBe("The border");
    expect(article.text).toBe(
      "The border\n\nMore than 12,000 agents. Still the same line.\n\nA quote\n\none\n\ntwo",
    );
    expect(kinds(article)).toEqual(["heading", "paragraph", "quote", "list-item", "list-item"]);
  });

  it("is told from plain text with asterisks and hyphens", async () => {
    const prose = "Un tweet* publié lundi.\n- Une liste\n*en anglais";
    expect((await read({ bytes: utf8(prose), mediaType: "text/markdown" })).text).toBe(prose);
    expect(
      (await read({ bytes: utf8("# Titre\n\nDu texte."), mediaType: "text/plain" })).text,
    ).toBe("Titre\n\nDu texte.");
  });
});

describe("bytes and charsets", () => {
  const words = "Déjà 25 % — « l’été »";
  const windows = Uint8Array.from([0x44, 0xe9, 0x6a, 0xe0, 0x20, 0x93, 0x80, 0x94]);

  it.each([
    [
      "a byte order mark, against what was declared",
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8(words)]),
      "text/plain; charset=windows-1252",
      words,
    ],
    [
      "UTF-16 with its mark",
      new Uint8Array([0xff, 0xfe, ...Buffer.from(words, "utf16le")]),
      "text/plain",
      words,
    ],
    ["the charset of the media type", windows, "text/plain; charset=ISO-8859-1", "Déjà “€”"],
    ["what the bytes look like: UTF-8", utf8(words), "text/plain", words],
    ["what the bytes look like: not UTF-8", windows, "text/plain", "Déjà “€”"],
    [
      "what the bytes look like when the charset is unknown",
      utf8(words),
      "text/plain; charset=klingon",
      words,
    ],
  ])("are read by %s", async (_, bytes, mediaType, text) => {
    expect((await read({ bytes, mediaType })).text).toBe(text);
  });

  it("are read by the charset a page declares", async () => {
    const page = (charset: string, ...body: number[]) =>
      new Uint8Array([
        ...utf8(`<html><head>${charset}</head><body><p>`),
        ...body,
        ...utf8("</p></body></html>"),
      ]);
    const declared = page(
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">',
      0xb1,
      0xe6,
    );
    expect((await read({ bytes: declared })).text).toBe("ąć");
    expect((await read({ bytes: declared, mediaType: "text/html; charset=iso-8859-1" })).text).toBe(
      "±æ",
    );
    const lied = page('<meta charset="utf-16">', ...utf8("été"));
    expect((await read({ bytes: lied })).text).toBe("été");
  });
});

describe("what is refused", () => {
  it.each([
    ["nothing", new Uint8Array(), "", "empty"],
    ["white space and marks", utf8(" \n\u200f … \n"), "a.txt", "empty"],
    ["more than 25 MB", new Uint8Array(LIMITS.bytes + 1).fill(97), "a.txt", "too-large"],
    [
      "more than two million characters",
      utf8("mot ".repeat(LIMITS.text / 4 + 1)),
      "a.txt",
      "too-large",
    ],
    [
      "a page of more tags than any real one",
      utf8("<p>a".repeat(LIMITS.tags + 1)),
      "a.html",
      "too-large",
    ],
    [
      "a picture",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      "a.png",
      "unsupported",
    ],
    ["bytes of no text in a text file", Uint8Array.from([1, 2, 0, 4, 5]), "a.txt", "unsupported"],
    ["RTF", utf8("{\\rtf1 hello}"), "a.rtf", "unsupported"],
  ])("%s", async (_, bytes, fileName, reason) => {
    expect(await extractArticle({ bytes, fileName })).toEqual({ ok: false, reason });
  });

  it("JSON and other types nobody reads as an article", async () => {
    expect(await extractArticle({ bytes: utf8('{"a":1}'), mediaType: "application/json" })).toEqual(
      { ok: false, reason: "unsupported" },
    );
  });
});

describe("language", () => {
  const french =
    "Le gouvernement mexicain a déjà déployé plus de 12 000 agents de sécurité dans le sud du pays.";

  it.each([
    [french, "fr"],
    [
      "El gobierno mexicano ya ha desplegado más de 12 000 agentes de seguridad en el sur del país.",
      "es",
    ],
    [
      "The Mexican government has already deployed more than 12,000 security agents in the south.",
      "en",
    ],
    ["メキシコ政府はすでに南部に一万二千人以上の治安要員を配置している。", "ja"],
    ["פרסמה ממשלת מקסיקו כי יותר משנים עשר אלף אנשי ביטחון כבר נפרסו בדרום המדינה.", "he"],
  ])("is found in %s", (text, language) => expect(detectLanguage(text)).toBe(language));

  it.each(["", "12 000", "Kamala Harris", "OK", "jlkjl qsdjk", "12 000 ".repeat(50)])(
    "is not guessed from %j",
    (text) => expect(detectLanguage(text)).toBeUndefined(),
  );

  it("is what the page declares, unless that is a template's English", () => {
    expect(articleLanguage("fr_CA", french)).toBe("fr-CA");
    expect(articleLanguage("de", french)).toBe("de");
    expect(articleLanguage("en-US", french)).toBe("fr");
    expect(articleLanguage("en-US", "Too short.")).toBe("en-US");
    expect(articleLanguage("not a tag!", "Too short.")).toBeNull();
    expect(articleLanguage(undefined, french)).toBe("fr");
  });
});
