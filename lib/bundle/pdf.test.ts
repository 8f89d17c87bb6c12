import { expect, it } from "vitest";
import { captureText } from "@/lib/evidence/capture-text";
import type { Block } from "./document";
import { pdfOfBlocks } from "./pdf";

const at = "2026-01-02T03:04:05.000Z";
const pdfOf = (...blocks: Block[]) => pdfOfBlocks("A verdict", at, blocks);
const inBytes = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

it("has every letter of Latin, Greek and Cyrillic, and lists as they are read", async () => {
  const pdf = await pdfOf(
    { kind: "heading", level: 1, text: "Łukasz Žižek wrote to Ελένη and Иван: « énorme »" },
    {
      kind: "markdown",
      text: "Some **bold** [words](https://a.example/x) &amp; more\n\n- one\n- two",
    },
  );
  const text = (await captureText(pdf, "application/pdf")) ?? "";
  expect(text).toContain("Łukasz Žižek wrote to Ελένη and Иван: « énorme »");
  expect(text).toContain("Some bold words (https://a.example/x) & more\n• one\n• two");
});

it("draws what the font lacks, with the words beside the picture", async () => {
  const words = "كلف الجسر 3 مليارات يورو";
  const pdf = inBytes(await pdfOf({ kind: "words", text: words }));
  const asWritten = Buffer.from(`\ufeff${words}`, "utf16le").swap16().toString("latin1");
  expect(pdf).toContain("/S /Figure");
  expect(pdf).toContain(`/ActualText (${asWritten.replace(/[\\\\()]/gu, "\\\\$&")})`);
});

it.each([
  ["a sign that the font lacks", "It cost ₿ 3, ① by ①", "/S /Figure"],
  ["marks and controls that nobody sees", "It\u200b cost\u0007 3 billion\u202e\ufeff", null],
])("shows %s", async (_, words, picture) => {
  const pdf = await pdfOf({ kind: "words", text: words });
  expect(inBytes(pdf).includes("/S /Figure")).toBe(picture !== null);
  const text = (await captureText(pdf, "application/pdf")) ?? "";
  if (picture === null) expect(text).toContain("It cost 3 billion\n");
});

it("is made of hostile words, too: one endless word, lists in lists, hundreds of lines", async () => {
  const deep = (depth: number): Block =>
    depth === 0
      ? { kind: "words", text: "the bottom" }
      : { kind: "list", numbered: false, items: [[deep(depth - 1)]] };
  const endless: Block = { kind: "words", text: "x".repeat(60_000) };
  const lines: Block = { kind: "words", text: `漢${"\n".repeat(400)}漢${"\u200b".repeat(1_000)}` };
  const pdf = await pdfOf(endless, deep(60), lines);
  const text = (await captureText(pdf, "application/pdf")) ?? "";
  expect(text.replace(/[^x]/gu, "")).toHaveLength(60_000);
  expect(text).toContain("the bottom");
});

it("is tagged, named and in a language, and goes on to as many pages as it takes", async () => {
  const text = "It cost 3 billion euros. ".repeat(30);
  const items = Array.from({ length: 30 }, (): Block[] => [{ kind: "quote", text }]);
  const long: Block = { kind: "list", numbered: true, items };
  const pdf = await pdfOf({ kind: "heading", level: 2, text: "Evidence" }, long);
  for (const part of [
    "/MarkInfo",
    "/Marked true",
    "/Lang (en)",
    "/StructTreeRoot",
    "pdfuaid:part",
  ]) {
    expect(inBytes(pdf)).toContain(part);
  }
  const pages = (await captureText(pdf, "application/pdf"))?.split("\f") ?? [];
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
  expect(await pdfOf({ kind: "heading", level: 2, text: "Evidence" }, long)).toEqual(pdf);
});
