import { beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { publishSnapshot } from "@/lib/testing/publish-snapshot";
import { type SearchView, searchPublished } from "./search";
import { searchPage } from "./search-page";

const published = (statement: string, language: string, publishedAt: string) =>
  publishSnapshot({ statement, language, publishedAt });

const agents = "Le gouvernement a déployé plus de 12 000 agents de sécurité.";
const children = "Le nombre d’enfants a été réduit de 25 %.";
const bridge = "The bridge has 25 arches.";

beforeAll(async () => {
  await published(agents, "fr", "2026-11-01T10:00:00.000Z");
  await published(children, "fr", "2026-11-02T10:00:00.000Z");
  await published(bridge, "en", "2026-11-03T10:00:00.000Z");
});

const search = async (asked: Parameters<typeof searchPublished>[1]) => {
  const outcome = await searchPublished(reader, asked);
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const found = async (words: string, over: object = {}) =>
  (await search({ words, ...over })).claims.map(({ statement }) => statement);

it.each([
  ["12000", [agents]],
  ["12 000", [agents]],
  ["12,000 securite", [agents]],
  ["12", []],
  ["25%", [children]],
  ["25 pour cent", [children]],
  ["enfant reduit", [children]],
  ["« agents de sécurité »", [agents]],
  ['"sécurité de agents"', []],
  ["ponts", []],
  ["!!!", []],
])("finds by %s what was published", async (words, statements) => {
  expect(await found(words)).toEqual(statements);
});

it("finds a figure as a share and as a count", async () => {
  expect((await found("25")).toSorted()).toEqual([children, bridge].toSorted());
});

it("lists everything, newest first, where nothing was asked", async () => {
  expect(await found(" ")).toEqual([bridge, children, agents]);
});

it.each([
  "'; DROP TABLE claim; --",
  "a & | ! <-> ( ) :* \\",
  "%_%",
  "\u0000\ud800",
  "x".repeat(5000),
  "('a':* & ",
])("answers %j and breaks nothing", async (words) => {
  for (const name of ["after", "year", "topic", "claimant"]) {
    expect(await searchPage({ words, [name]: words })).toMatch(/^<!doctype html><html/u);
  }
});

it("shows what was typed as text and marks nothing up with it", async () => {
  const html = await searchPage({ words: '"><script>alert(1)</script>' });
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;script&gt;");
});

it("says that nothing was found, and how to look for it otherwise", async () => {
  expect(await searchPage({ words: "zeppelin" })).toContain("Nothing was found.");
});

describe("pages", () => {
  const zebra = (day: number) => `Zebra crossing ${day} was built.`;
  beforeAll(async () => {
    for (let day = 0; day < 45; day += 1) {
      await published(zebra(day), "en", new Date(Date.UTC(2026, 8, 1 + day)).toISOString());
    }
  });

  it.each(["date", "relevance"] as const)(
    "follow each other by %s without gap or repeat while verdicts appear",
    async (order) => {
      const seen: string[] = [];
      let next: string | null = "";
      let pages = 0;
      while (next !== null) {
        const view: SearchView = await search({ words: "zebra", order, after: next });
        expect(view.shown).toBe(seen.length);
        seen.push(...view.claims.map(({ statement }) => statement));
        next = view.next;
        pages += 1;
        await published(`Zebra ${order} ${pages}.`, "en", new Date().toISOString());
      }
      expect(pages).toBe(3);
      const before = order === "date" ? 0 : 3;
      expect(seen).toHaveLength(45 + before);
      expect(new Set(seen).size).toBe(seen.length);
      for (let day = 0; day < 45; day += 1) expect(seen).toContain(zebra(day));
    },
  );

  it("begin anew where the end of a page was mistyped", async () => {
    const first = await found("zebra crossing", { order: "date" });
    expect(await found("zebra crossing", { order: "date", after: "nowhere" })).toEqual(first);
    expect(first[0]).toBe(zebra(44));
  });

  it("say which part they are, and lead on", async () => {
    const html = await searchPage({ words: "zebra crossing", order: "date" });
    expect(html).toContain("1–20 of 45 verdicts");
    expect(html).toMatch(
      /href="\/search\?q=zebra\+crossing&amp;order=date&amp;after=[\w.-]+" rel="next"/u,
    );
  });
});
