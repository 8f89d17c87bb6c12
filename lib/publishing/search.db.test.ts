import { beforeAll, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { aSnapshot } from "@/lib/testing/snapshots";
import { sealed } from "./seal";
import { searchPublished } from "./search";
import { searchPage } from "./search-page";
import { keepSearchable } from "./searchable";

/** A publication of a decided claim, written past the command, with these words. */
const published = async (statement: string, language: string, publishedAt: string) => {
  const claim = await makeClaim("decided");
  const { id: publishedById } = await makePerson("editor");
  const snapshot = aSnapshot({
    claimId: claim.id,
    slug: `claim-${claim.id}`,
    statement,
    language,
    publishedAt,
    explanation: "",
    summary: "So it is.",
    measures: [],
    appearances: [],
    evidence: [],
  });
  const { text, sha256 } = sealed(snapshot);
  const { slug, number, kind } = snapshot;
  const { id: publicationId } = await database().publication.create({
    data: {
      claimId: claim.id,
      number,
      kind,
      slug,
      snapshot: text,
      sha256,
      verdictId: claim.verdictId,
      publishedById,
    },
    select: { id: true },
  });
  await database().$transaction((tx) => keepSearchable(tx, { publicationId, snapshot }));
};

const agents = "Le gouvernement a déployé plus de 12 000 agents de sécurité.";
const children = "Le nombre d’enfants a été réduit de 25 %.";
const bridge = "The bridge has 25 arches.";

beforeAll(async () => {
  await published(agents, "fr", "2026-11-01T10:00:00.000Z");
  await published(children, "fr", "2026-11-02T10:00:00.000Z");
  await published(bridge, "en", "2026-11-03T10:00:00.000Z");
});

const found = async (words: string, page = "1") => {
  const outcome = await searchPublished(reader, { words, page });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.claims.map(({ statement }) => statement);
};

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
  for (const page of ["1", "0", "-3", "9999999999", "x", ""]) {
    expect(await searchPage({ words, page })).toMatch(/^<!doctype html><html/u);
  }
});

it("shows what was typed as text and marks nothing up with it", async () => {
  const html = await searchPage({ words: '"><script>alert(1)</script>', page: "1" });
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;");
});

it("says that nothing was found, and how to look for it otherwise", async () => {
  expect(await searchPage({ words: "zeppelin", page: "1" })).toContain("Nothing was found.");
});

it("pages through what was found without losing or repeating any", async () => {
  for (let day = 10; day < 33; day += 1) {
    await published(
      `Zebra crossing ${day} was built.`,
      "en",
      `2026-10-${String((day % 28) + 1).padStart(2, "0")}T10:00:00.000Z`,
    );
  }
  const first = await found("zebra");
  const second = await found("zebra", "2");
  expect([first.length, second.length]).toEqual([20, 3]);
  expect(await found("zebra", "9")).toEqual(second);
  expect(new Set([...first, ...second]).size).toBe(23);
  expect(await searchPage({ words: "zebra", page: "2" })).toContain('href="/search?q=zebra"');
});
