import { describe, expect, it } from "vitest";
import { addressesIn } from "./pasted";

const urls = (text: string) => addressesIn(text).sources.map(({ url }) => url);
const titles = (text: string) => addressesIn(text).sources.map(({ title }) => title);

describe("addressesIn", () => {
  it("reads one address a line", () => {
    expect(urls("https://a.example/1\r\nhttp://b.example/2\n\nwww.c.example/3")).toEqual([
      "https://a.example/1",
      "http://b.example/2",
      "https://www.c.example/3",
    ]);
  });

  it("finds addresses within a text, without the punctuation around them", () => {
    expect(
      urls("See (https://a.example/x_(y)), and “https://b.example/2”; then <https://c.example/3>."),
    ).toEqual(["https://a.example/x_(y)", "https://b.example/2", "https://c.example/3"]);
  });

  it.each([
    ["Monthly figures – https://a.example/1", "Monthly figures"],
    ["2. Monthly figures: https://a.example/1", "Monthly figures"],
    ["- [Monthly figures](https://a.example/1)", "Monthly figures"],
    ["https://a.example/1 | Who decided?", "Who decided?"],
    ["https://a.example/1", ""],
    ["2021 figures https://a.example/1", "2021 figures"],
  ])("takes the words beside the only address of a line for its title: %s", (line, title) => {
    expect(titles(line)).toEqual([title]);
  });

  it("reads rows of signs, however long, as anything else", () => {
    const row = (sign: string) => sign.repeat(40_000);
    for (const sign of [".", ")", "]"]) {
      expect(urls(`https://a.example/1${row(sign)}`)).toEqual(["https://a.example/1"]);
    }
    expect(urls(`x${row("-")}x https://a.example/1`)).toEqual(["https://a.example/1"]);
  });

  it("takes no words for a title where a line holds several addresses", () => {
    expect(titles("Both https://a.example/1 and https://a.example/2")).toEqual(["", ""]);
  });

  it("takes an address once, however it is written, and says how often it stood there", () => {
    const { sources, repeated } = addressesIn(
      "https://a.example/1\nhttp://www.a.example/1/?utm_source=x https://a.example/1#top",
    );
    expect(sources).toHaveLength(1);
    expect(repeated).toBe(2);
  });

  it("gives back lines that hold no address, and those it has no room for", () => {
    const many = Array.from({ length: 52 }, (_, at) => `https://a.example/${at}`);
    const read = addressesIn(["Ask the ministry", ...many, "someone@www.example"].join("\n"));
    expect(read.sources).toHaveLength(50);
    expect(read.rest.split("\n")).toEqual([
      "Ask the ministry",
      ...many.slice(50),
      "someone@www.example",
    ]);
  });

  it("takes as many as it has room for out of a line of many", () => {
    const many = Array.from({ length: 52 }, (_, at) => `https://a.example/${at}`);
    const read = addressesIn(many.join(", "));
    expect(read.sources).toHaveLength(50);
    expect(read.rest.split("\n")).toEqual(many.slice(50));
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "https://", "mailto:a@b.example"])(
    "takes %s for no address",
    (text) => {
      expect(addressesIn(text)).toEqual({ sources: [], repeated: 0, rest: text });
    },
  );
});
