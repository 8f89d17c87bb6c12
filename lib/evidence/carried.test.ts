import { describe, expect, it } from "vitest";
import { returnPath } from "@/lib/people/rules";
import { attachPath, besideFrom, carriedFrom, withTitleOf } from "./carried";

const nothing = { url: "", title: "", excerpt: "" };
const page = "https://paper.example/2021/bridges";

describe("carriedFrom", () => {
  it("takes the address, title and words of a bookmark", () => {
    expect(
      carriedFrom({ url: page, title: "Bridges", text: "Twelve were\tclosed.\r\n\r\n\r\nAll." }),
    ).toEqual({
      url: page,
      title: "Bridges",
      excerpt: "Twelve were closed.\n\nAll.",
    });
  });

  it.each([
    [
      "the address alone in the text",
      { text: page, title: "Bridges" },
      { url: page, title: "Bridges" },
    ],
    [
      "marked words, quoted, before an address with a text fragment",
      { text: `"Twelve were closed."\n ${page}#:~:text=Twelve%20were`, title: "Bridges" },
      { url: page, title: "Bridges", excerpt: "Twelve were closed." },
    ],
    [
      "the title again as text",
      { title: "Bridges", text: `Bridges ${page}` },
      { url: page, title: "Bridges" },
    ],
    [
      "an address at the end of a sentence",
      { text: `See (${page}).` },
      { url: page, excerpt: "See ()." },
    ],
    ["several values", { url: [page, "https://other.example/"] }, { url: page }],
  ])("reads what phones send: %s", (_what, asked, read) => {
    expect(carriedFrom(asked)).toEqual({ ...nothing, ...read });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//paper.example/",
    `https://paper.example/${"a".repeat(3000)}`,
  ])("takes no %.30s for a source", (url) => {
    expect(carriedFrom({ url }).url).toBe("");
  });

  it("drops signs that nobody sees or that turn the text, and composes accents", () => {
    const text = "\u202eTwelve\u0000 \ud800bridges\u2066 cafe\u0301\u200b";
    expect(carriedFrom({ text }).excerpt).toBe("Twelve \ufffdbridges café");
  });

  it("keeps no more than the fields hold", () => {
    const { title, excerpt } = carriedFrom({ title: "t".repeat(1e6), text: "w".repeat(1e6) });
    expect([title.length, excerpt.length]).toEqual([500, 20_000]);
  });
});

describe("attachPath", () => {
  it("brings the same back, also through the way past signing in", () => {
    const carried = { url: `${page}?a=1&b=2#c`, title: "A & B", excerpt: "50 % of “it”" };
    const asked = new URL(returnPath(attachPath(carried)), "http://desk.invalid").searchParams;
    expect(carriedFrom(Object.fromEntries(asked))).toEqual(carried);
  });

  it("leaves words behind that an address has no room for", () => {
    const path = attachPath({ url: page, title: "", excerpt: "橋".repeat(20_000) });
    expect(path.length).toBeLessThanOrEqual(4000);
    expect(carriedFrom(Object.fromEntries(new URL(path, page).searchParams)).excerpt).toMatch(
      /^橋+$/u,
    );
  });
});

describe("what somebody else wrote", () => {
  it("is read as fast when it is a row of signs", () => {
    const text = `https://a.example/1${")".repeat(19_000)}`;
    expect(carriedFrom({ text }).url).toBe("https://a.example/1");
    expect(carriedFrom({ text: `${text}x` }).url).toBe("");
  });
});

describe("what goes beside it", () => {
  it("is a file that waits, or why none does, and nothing else", () => {
    const shared = "01890000-0000-7000-8000-000000000000";
    const path = attachPath({ ...nothing, title: "Bridges" }, { shared });
    expect(besideFrom(Object.fromEntries(new URL(path, "https://d.example").searchParams))).toEqual(
      {
        shared,
      },
    );
    expect(besideFrom({ shared: "'; DROP", lost: "my keys" })).toEqual({});
    expect(besideFrom({ lost: "too-large" })).toEqual({ lost: "too-large" });
  });

  it("gives its name where no title was carried", () => {
    expect(withTitleOf(nothing, "closed_bridges.pdf").title).toBe("closed bridges");
    expect(withTitleOf({ ...nothing, title: "Bridges" }, "a.pdf").title).toBe("Bridges");
    expect(withTitleOf(nothing, undefined).title).toBe("");
  });
});
