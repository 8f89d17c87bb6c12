import { describe, expect, it } from "vitest";
import type { FileRecord } from "../reading/records";
import { bytesInMemory } from "./bytes";
import { recordsOfJson } from "./json-file";
import { UnreadableFile } from "./unreadable";

const place = { today: "2026-11-23" };

const review = (number: number) => ({
  "@type": "ClaimReview",
  url: `https://checks.example.org/${number}`,
  claimReviewed: `Bridge ${number} cost 40 million euros`,
  author: { "@type": "Organization", name: "Example Checks" },
  reviewRating: { "@type": "Rating", alternateName: "False" },
});

const read = async (text: string): Promise<FileRecord[]> => {
  const records: FileRecord[] = [];
  const file = bytesInMemory(new TextEncoder().encode(text));
  for await (const record of recordsOfJson(file, place)) records.push(record);
  return records;
};

const claims = (records: FileRecord[]): string[] =>
  records.map((record) => (record.ok ? record.known.claimText : record.refusal));

const three = [1, 2, 3].map(review);
const threeClaims = three.map(({ claimReviewed }) => claimReviewed);

describe("a JSON file", () => {
  it.each([
    ["a list", JSON.stringify(three)],
    ["a list over many lines", JSON.stringify(three, null, 2)],
    ["lines", three.map((one) => JSON.stringify(one)).join("\n")],
    ["lines of Windows, with empty ones", three.map((one) => JSON.stringify(one)).join("\r\n\r\n")],
    ["a graph", JSON.stringify({ "@graph": three })],
    ["a feed", JSON.stringify({ "@type": "DataFeed", dataFeedElement: [{ item: three }] })],
    ["a list after a byte order mark", `\ufeff${JSON.stringify(three)}`],
  ])("is read as %s", async (_, text) => {
    expect(claims(await read(text))).toEqual(threeClaims);
  });

  it("is read as a feed that is too large to be held", async () => {
    const padding = "x".repeat(2_000);
    const many = Array.from({ length: 5_000 }, (_, at) => ({
      "@type": "DataFeedItem",
      item: [{ ...review(at), description: padding }],
    }));
    const text = JSON.stringify({ "@type": "DataFeed", name: "All", dataFeedElement: many });
    expect(text.length).toBeGreaterThan(8 * 1_048_576);
    const records = await read(text);
    expect(records).toHaveLength(5_000);
    expect(claims(records).at(-1)).toBe("Bridge 4999 cost 40 million euros");
  });

  it("goes on after a line that is broken", async () => {
    const text = `${JSON.stringify(three[0])}\n{"a":\n${JSON.stringify(three[1])}`;
    expect(claims(await read(text))).toEqual([threeClaims[0], "broken-json", threeClaims[1]]);
  });

  it("is unreadable where it breaks off, and keeps what came before", async () => {
    const records: FileRecord[] = [];
    const text = JSON.stringify(three).slice(0, -20);
    const reading = async () => {
      const file = bytesInMemory(new TextEncoder().encode(text));
      for await (const record of recordsOfJson(file, place)) records.push(record);
    };
    await expect(reading()).rejects.toThrow(UnreadableFile);
    expect(claims(records)).toEqual(threeClaims.slice(0, 2));
  });
});
