import { beforeAll, describe, expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { publishMany } from "@/lib/testing/many-publications";
import { asOwner } from "@/lib/testing/sql";
import { searchPublished } from "./search";
import { searchPage } from "./search-page";

const MANY = 1_130;

const search = async (asked: Parameters<typeof searchPublished>[1]) => {
  const outcome = await searchPublished(reader, asked);
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const everyPage = async (asked: Parameters<typeof searchPublished>[1]) => {
  const seen: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const view: Awaited<ReturnType<typeof search>> = await search({ ...asked, after });
    seen.push(...view.claims.map(({ slug }) => slug));
    after = view.next;
  }
  return seen;
};

beforeAll(async () => {
  await publishMany(MANY, (number) => ({
    statement: `The road ${number} was closed${number % 7 === 0 ? " by snow" : ""}.`,
    language: number % 2 === 0 ? "en" : "fr",
  }));
});

// Before PostgreSQL has counted the rows, and after: then a common word is found by reading by date.
describe.each(["not yet counted", "counted"])("more than are ranked, %s", (counted) => {
  beforeAll(async () => {
    if (counted === "counted") await asOwner((client) => client.query("ANALYZE published_claim"));
  });

  it("are said to be more, and counted among the newest that match", async () => {
    const view = await search({ words: "road" });
    expect([view.found, view.capped]).toEqual([1000, true]);
    const { values = [] } = view.facets.find(({ name }) => name === "language") ?? {};
    expect(values.map(({ claims }) => claims)).toEqual([500, 500]);
    const html = await searchPage({ words: "road" });
    expect(html).toContain("1–20 of more than 1,000 verdicts");
    expect(html).toContain("Ranked and counted among the newest 1,000 that match.");
  });

  it("are counted exactly where they are fewer", async () => {
    const view = await search({ words: "snow" });
    expect([view.found, view.capped]).toEqual([Math.ceil(MANY / 7), false]);
  });

  it("can all be read by date, each once, newest first", async () => {
    const seen = await everyPage({ words: "road", order: "date" });
    expect(seen).toEqual(Array.from({ length: MANY }, (_, at) => `claim-${MANY - 1 - at}`));
  });

  it("can all be read where nothing was asked", async () => {
    expect(new Set(await everyPage({})).size).toBe(MANY);
  });

  it("are the newest thousand by relevance, each once", async () => {
    const seen = await everyPage({ words: "road" });
    expect(seen).toHaveLength(1000);
    expect(new Set(seen).size).toBe(1000);
    expect(seen).not.toContain("claim-0");
  });
});
