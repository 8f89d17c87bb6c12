import { beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { publishSnapshot } from "@/lib/testing/publish-snapshot";
import { anAppearance, aSnapshot } from "@/lib/testing/snapshots";
import { searchPublished } from "./search";
import { facetNames } from "./search-address";
import { searchPage } from "./search-page";
import { suggestPublished } from "./search-suggest";
import { keepSearchable } from "./searchable";

const { rating } = aSnapshot();
const ada = { name: "Ada Minister", kind: "person" as const, sameAs: [] };
const falseRating = { ...rating, key: "false", names: { en: "False", fr: "Faux", es: "Falso" } };

const search = async (asked: Parameters<typeof searchPublished>[1]) => {
  const outcome = await searchPublished(reader, asked);
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const suggestions = async (typed: string) => {
  const outcome = await suggestPublished(reader, { typed });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

beforeAll(async () => {
  const bridge = { language: "en", claimant: ada, topics: ["Roads", "Money"], rating };
  await publishSnapshot({
    ...bridge,
    statement: "The bridge cost 4 billion.",
    publishedAt: "2026-03-01T10:00:00.000Z",
    appearances: [anAppearance({ outlet: "The Courier", exact: "", title: "" })],
  });
  await publishSnapshot({
    ...bridge,
    statement: "The bridge was opened twice.",
    topics: ["Roads"],
    rating: falseRating,
    publishedAt: "2026-02-01T10:00:00.000Z",
  });
  await publishSnapshot({
    statement: "Le pont (bridge) a coûté 4 milliards.",
    language: "fr",
    topics: ["Money"],
    explanation: "Un **gouvernement** ancien l’a payé.",
    publishedAt: "2025-12-31T23:59:00.000Z",
  });
  await publishSnapshot({
    statement: "Der Tunnel wurde nie gebaut.",
    language: "de",
    claimant: { ...ada, name: "Élodie Roadman" },
    publishedAt: "2024-06-01T10:00:00.000Z",
  });
});

describe("facets", () => {
  it.each(["", "bridge", "billion milliards", "4"])(
    "count for %j exactly what each of them leaves",
    async (words) => {
      const all = await search({ words });
      for (const { name, values } of all.facets) {
        for (const { value, claims } of values) {
          const narrowed = await search({ words, [name]: value });
          expect([name, value, narrowed.found]).toEqual([name, value, claims]);
          expect(narrowed.claims).toHaveLength(claims);
        }
      }
    },
  );

  it("are named, and ordered as readers know them", async () => {
    const { facets } = await search({ words: "bridge" });
    const named = facets.map(({ name, values }) => [name, values.map((value) => value.name)]);
    expect(Object.fromEntries(named)).toEqual({
      rating: ["Misleading", "False"],
      topic: ["Money", "Roads"],
      claimant: ["Ada Minister"],
      outlet: ["The Courier"],
      language: ["English", "French"],
      year: ["2026", "2025"],
    });
  });

  it("narrow down together, can be taken away, and offer nothing that changes nothing", async () => {
    const view = await search({ words: "bridge", claimant: "ada-minister", year: "2026" });
    expect(view.found).toBe(2);
    expect(view.facets.map(({ name, chosen }) => [name, chosen])).toEqual([
      ["rating", null],
      ["topic", null],
      ["claimant", "Ada Minister"],
      ["outlet", null],
      ["year", "2026"],
    ]);
    const html = await searchPage({ words: "bridge", claimant: "ada-minister", year: "2026" });
    expect(html).toContain('href="/search?q=bridge&amp;year=2026"');
    expect(html).toContain('aria-label="Remove Claimant: Ada Minister"');
    expect(html).toContain('<input type="hidden" name="claimant" value="ada-minister"/>');
  });

  it.each(facetNames)("find nothing by a %s that there is not, and offer all", async (name) => {
    const asked = { words: "bridge", [name]: "no-such" };
    expect((await search(asked)).found).toBe(0);
    expect(await searchPage(asked)).toContain('href="/search?q=bridge">Search everything instead');
  });

  it("take years where the desk is", async () => {
    const move = (timeZone: string) =>
      database().desk.update({ where: { id: 1 }, data: { timeZone, version: { increment: 1 } } });
    await move("Europe/Paris");
    expect((await search({ words: "pont", year: "2026" })).found).toBe(1);
    expect((await search({ words: "pont", year: "2025" })).found).toBe(0);
    await move("UTC");
    expect((await search({ words: "pont", year: "2025" })).found).toBe(1);
  });
});

describe("misspelled words", () => {
  it.each([
    ["brigde", "bridge", 3],
    ["gouvernemnet", "gouvernement", 1],
    ["brdige opend", "bridge opened", 1],
    ["tunel", "tunnel", 1],
  ])("%s finds what %s finds, and says so", async (typed, instead, found) => {
    const view = await search({ words: typed });
    expect([view.instead, view.found]).toEqual([instead, found]);
    const html = await searchPage({ words: typed });
    expect(html).toContain(`Here is what was found for “${instead}”.`);
    expect(html).toContain(`value="${typed}"`);
  });

  it("are corrected as they are written", async () => {
    expect((await search({ words: "coutee" })).instead).toBe("coûté");
  });

  it("lead to a word that is used far more, where they find little", async () => {
    for (let count = 0; count < 12; count += 1) {
      await publishSnapshot({ statement: `A motorway was closed ${count} times.` });
    }
    await publishSnapshot({ statement: "A mottorway is no word." });
    expect((await search({ words: "mottorway" })).meant).toBe("motorway");
    expect(await searchPage({ words: "mottorway" })).toContain(
      'Did you mean <a href="/search?q=motorway">motorway</a>?',
    );
  });

  it("are no longer known once nothing published has them", async () => {
    const first = await publishSnapshot({ statement: "An aqueduct was drained." });
    expect((await search({ words: "aquedct" })).instead).toBe("aqueduct");
    const { publicationId } = await database().publishedClaim.findUniqueOrThrow({
      where: { claimId: first.claimId },
    });
    const corrected = { ...first, statement: "A canal was drained." };
    await database().$transaction((tx) =>
      keepSearchable(tx, { publicationId, snapshot: corrected }),
    );
    expect((await search({ words: "aquedct" })).instead).toBeNull();
    const counts = await database().publishedWord.findMany({
      where: { word: { in: ["aqueduct", "canal", "drained"] } },
      orderBy: { word: "asc" },
      select: { claims: true },
    });
    expect(counts.map(({ claims }) => claims)).toEqual([0, 1, 1]);
  });

  it.each(["zeppelin", "xx", "12001"])("%s is nothing that is known", async (typed) => {
    const view = await search({ words: typed });
    expect([view.found, view.instead, view.meant]).toEqual([0, null, null]);
    expect(await searchPage({ words: typed })).toContain(`href="/send-a-claim?text=${typed}"`);
  });
});

describe("what was found", () => {
  it("is ranked by what was said before what was written about it", async () => {
    await publishSnapshot({ statement: "A quay fell.", publishedAt: "2020-01-01T10:00:00.000Z" });
    await publishSnapshot({
      statement: "A wall fell.",
      explanation: "It stood at the quay.",
      publishedAt: "2021-01-01T10:00:00.000Z",
    });
    const statements = async (order: "relevance" | "date") =>
      (await search({ words: "quay", order })).claims.map(({ statement }) => statement);
    expect(await statements("relevance")).toEqual(["A quay fell.", "A wall fell."]);
    expect(await statements("date")).toEqual(["A wall fell.", "A quay fell."]);
  });

  it("is marked, also where a list would not show it", async () => {
    expect(await searchPage({ words: "« the bridge » cost" })).toContain(
      "<mark>The bridge</mark> <mark>cost</mark> ",
    );
    expect(await searchPage({ words: "gouvernement" })).toContain(
      "Un <mark>gouvernement</mark> ancien l’a payé.",
    );
  });
});

describe("suggestions", () => {
  it.each([
    ["ro", ["Roads", "Élodie Roadman", "Der Tunnel wurde nie gebaut."]],
    ["elodie r", ["Élodie Roadman", "Der Tunnel wurde nie gebaut."]],
    ["the bridge co", ["The bridge cost 4 billion."]],
    ["pon", ["Le pont (bridge) a coûté 4 milliards."]],
    ["gouvern", []],
    ["r", []],
    ["!!", []],
    ["", []],
  ])("for %j are %j", async (typed, texts) => {
    expect((await suggestions(typed)).map(({ text }) => text)).toEqual(texts);
  });

  it("lead to the claim, or to all claims of the claimant or the topic", async () => {
    expect(await suggestions("road")).toMatchObject([
      { kind: "topic", href: "/search?topic=roads" },
      { kind: "claimant", href: "/search?claimant=elodie-roadman" },
      { kind: "statement", href: expect.stringMatching(/^\/claims\//u), language: "de" },
    ]);
  });

  it("are eight at most", async () => {
    expect(await suggestions("motor")).toHaveLength(8);
  });
});
