import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bytesInMemory } from "../files/bytes";
import { UnreadableFile } from "../files/unreadable";
import { rowsOfCsv } from "./csv";

/** csv-spectrum (github.com/maxogden/csv-spectrum, MIT): files, and what each means. */
const spectrum = new URL("../examples/csv-spectrum/", import.meta.url);
const names = readdirSync(new URL("csvs/", spectrum)).map((file) => file.replace(/\.csv$/u, ""));

const rows = async (bytes: Uint8Array): Promise<string[][]> => {
  const read: string[][] = [];
  for await (const row of rowsOfCsv(bytesInMemory(bytes))) read.push(row);
  return read;
};

const text = (csv: string) => rows(new TextEncoder().encode(csv));

describe("a CSV file", () => {
  it("is tried with the whole of csv-spectrum", () => expect(names).toHaveLength(12));

  it.each(names)("means what it should: %s", async (name) => {
    const [headings = [], ...read] = await rows(
      readFileSync(new URL(`csvs/${name}.csv`, spectrum)),
    );
    const meant = JSON.parse(readFileSync(new URL(`json/${name}.json`, spectrum), "utf8"));
    const objects = read.map((row) =>
      Object.fromEntries(headings.map((key, at) => [key, row[at]])),
    );
    expect(objects).toEqual(meant);
  });

  it.each([
    ["semicolons", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2"],
    ["a byte order mark", "\ufeffa,b\r\n1,2"],
  ])("is read with %s", async (_, csv) => {
    expect(await text(csv)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("keeps rows that are shorter or longer than the headings", async () => {
    expect(await text("a,b\n1\n1,2,3")).toEqual([["a", "b"], ["1"], ["1", "2", "3"]]);
  });

  it("is unreadable where a quotation mark never closes", async () => {
    await expect(text(`a,b\n1,"${"x".repeat(2_000_000)}`)).rejects.toThrow(UnreadableFile);
  });
});
