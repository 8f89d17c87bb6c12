import { beforeAll, expect, it } from "vitest";
import { xmlErrors } from "@/lib/testing/foreign/xml";
import { publishMany } from "@/lib/testing/many-publications";
import { GET as month } from "./datafeed/[month]/route";
import { GET as all } from "./datafeed.json/route";
import { GET as news } from "./sitemap-news.xml/route";

/** More than are read at once. */
const PUBLICATIONS = 1_100;

const ask = (headers: Record<string, string> = {}) =>
  all(new Request("https://desk.example/datafeed.json", { headers }));

const askFor = (name: string) =>
  month(new Request(`https://desk.example/datafeed/${name}`), {
    params: Promise.resolve({ month: name }),
  });

beforeAll(() =>
  publishMany(PUBLICATIONS, (number) => ({
    publishedAt: number < 600 ? new Date().toISOString() : "2024-02-29T23:59:59.999Z",
    ...(number === 700
      ? { kind: "retraction" as const, number: 2, note: "It was withdrawn." }
      : {}),
  })),
);

it("has every claim once, a retracted verdict as deleted, and knows who has it already", async () => {
  const response = await ask();
  expect(response.headers.get("content-type")).toContain("application/ld+json");
  const { dataFeedElement } = await response.json();
  expect(dataFeedElement).toHaveLength(PUBLICATIONS);
  expect(dataFeedElement.filter((item: object) => "dateDeleted" in item)).toHaveLength(1);
  const again = await ask({ "if-none-match": response.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
});

it("has one for each month, and none for others", async () => {
  const { dataFeedElement } = await (await askFor("2024-02.json")).json();
  expect(dataFeedElement).toHaveLength(PUBLICATIONS - 600);
  for (const none of ["2024-03.json", "2024-13.json", "x.json"]) {
    expect((await askFor(none)).status).toBe(404);
  }
});

it("names the news of two days as Google's schema has it", async () => {
  const text = await (await news()).text();
  expect(text.match(/<news:title>/gu)).toHaveLength(600);
  expect(await xmlErrors(text)).toEqual([]);
});
