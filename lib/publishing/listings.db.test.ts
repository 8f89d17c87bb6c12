import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { publishMany } from "@/lib/testing/many-publications";
import { drawStaleFiles } from "./files/keep";

const CLAIMANT = { name: "Élodie Martin & fils", kind: "person" as const, sameAs: [] };

const text = async (path: string): Promise<string | null> => {
  const page = await database().publishedPage.findUnique({ where: { path } });
  return page && Buffer.from(page.body).toString("utf8");
};

beforeAll(async () => {
  await publishMany(40, (number) => ({
    claimant: number % 2 === 0 ? CLAIMANT : null,
    topics: ["Santé publique", ...(number % 4 === 0 ? ["Budget"] : [])],
    ...(number === 4 ? { kind: "retraction" as const, number: 2, note: "It was withdrawn." } : {}),
  }));
  await drawStaleFiles();
});

it("has a page for whatever claims are listed by, with how their verdicts are spread", async () => {
  const claimant = await text("/claimants/elodie-martin-fils");
  expect(claimant).toContain("Élodie Martin &amp; fils");
  expect(claimant).toContain("19 verdicts");
  expect(claimant).toContain("One more was retracted.");
  expect(claimant).toContain('href="/search?claimant=elodie-martin-fils&amp;rating=');
  expect(claimant).toContain('href="/subscribe?kind=claimant&amp;slug=elodie-martin-fils"');
  expect(claimant).not.toContain("NaN");
  expect(await text("/topics/budget")).toContain("9 verdicts");
  const rating = await database().publishedClaim.findFirstOrThrow({ where: { retracted: false } });
  expect(await text(`/ratings/${rating.ratingKey}`)).toContain('href="/search?rating=');
  expect(await text(`/languages/${rating.language}`)).toContain("How the verdicts are spread");
  for (const path of ["/claimants/nobody", "/topics/none", "/ratings/none", "/languages/xx"]) {
    expect(await text(path)).toBeNull();
  }
});

it("has feeds of the same, that readers of feeds read", async () => {
  const atom = parseAtomFeed((await text("/topics/budget/feed.atom")) ?? "");
  expect(atom.title).toMatchObject({ value: expect.stringContaining("Budget") });
  expect(atom.entries).toHaveLength(10);
  expect(atom.links).toContainEqual(
    expect.objectContaining({
      rel: "self",
      href: expect.stringMatching(/\/topics\/budget\/feed\.atom$/u),
    }),
  );
  const json = parseJsonFeed((await text("/feed.json")) ?? "");
  expect(json.items).toHaveLength(40);
  expect(json.items?.[0]).toMatchObject({
    id: expect.stringMatching(/^http.*\/claims\//u),
    language: expect.any(String),
    date_published: expect.any(String),
  });
  const corrections = parseAtomFeed((await text("/corrections/feed.atom")) ?? "");
  expect(corrections.entries).toEqual([
    expect.objectContaining({ id: expect.stringMatching(/#v2$/u) }),
  ]);
  expect(await text("/topics/none/feed.json")).toBeNull();
});
