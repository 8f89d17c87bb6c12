import { describe, expect, it } from "vitest";
import { zipOf as zip } from "@/lib/testing/zip";
import { xlsxOf } from "../exporting/xlsx-writer";
import { bytesInMemory } from "../files/bytes";
import { UnreadableFile } from "../files/unreadable";
import { rowsOfXlsx } from "./xlsx";

const rows = async (bytes: Uint8Array): Promise<string[][]> => {
  const read: string[][] = [];
  for await (const row of rowsOfXlsx(bytesInMemory(bytes))) read.push(row);
  return read;
};

const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

/** As spreadsheet programs write it: shared texts, styles, cells left out. */
const workbook = zip([
  {
    name: "xl/sharedStrings.xml",
    content: `<sst ${main}><si><t>Claim</t></si><si><r><t>The </t></r><r><t>bridge</t></r></si><si><t>橋</t><rPh sb="0" eb="1"><t>はし</t></rPh></si></sst>`,
  },
  {
    name: "xl/styles.xml",
    content: `<styleSheet ${main}><numFmts><numFmt numFmtId="170" formatCode="d\\ mmmm\\ yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
  },
  {
    name: "xl/worksheets/sheet1.xml",
    content: `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Date</t></is></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>25</v></c><c r="C2" s="1"><v>44355</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" s="2"><v>44355.75</v></c></row></sheetData></worksheet>`,
  },
]);

describe("a workbook", () => {
  it("is read as people see it", async () => {
    expect(await rows(workbook)).toEqual([
      ["Claim", "", "Date"],
      ["The bridge", "25", "2021-06-08"],
      ["橋", "TRUE", "2021-06-08"],
    ]);
  });

  it("comes back as it was written, whatever stands in it", async () => {
    const written = [
      ["claim", "rating"],
      ['=HYPERLINK("x")', "<&>\u0007 “é” 👩‍👩‍👧"],
      ["", " two  spaces "],
    ];
    const stream = xlsxOf(
      (async function* () {
        yield* written;
      })(),
    );
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    expect(await rows(bytes)).toEqual([
      written[0],
      [written[1]?.[0], "<&> “é” 👩‍👩‍👧"],
      written[2],
    ]);
  });

  it.each([
    ["no ZIP", new TextEncoder().encode("PK but no ZIP")],
    ["no worksheet", zip([{ name: "word/document.xml", content: "<x/>" }])],
    [
      "broken XML",
      zip([{ name: "xl/worksheets/sheet1.xml", content: "<worksheet><row></worksheet>" }]),
    ],
  ])("is unreadable with %s", async (_, bytes) => {
    await expect(rows(bytes)).rejects.toThrow(UnreadableFile);
  });
});
