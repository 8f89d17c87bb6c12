import { createServer, type Server } from "node:http";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishSnapshot } from "@/lib/testing/publish-snapshot";
import { anAppearance } from "@/lib/testing/snapshots";
import { searchRecord } from "./search-record";

/** HTML and style of a page of the record, compressed. */
const BUDGET = 14_000;

let server: Server;
let origin = "";

beforeAll(async () => {
  for (let number = 0; number < 25; number += 1) {
    const one = (word: string) => `${word} ${number} of the long road to the south`;
    await publishSnapshot({
      statement: `${one("Bridge")} was closed for ${number} days after 12 000 people had crossed it.`,
      summary: `${one("It")} was never closed; the works were put off because nobody had paid for them.`,
      claimant: { name: one("Minister"), kind: "person", sameAs: [] },
      topics: [one("Roads"), "Transport"],
      appearances: [anAppearance({ outlet: one("Courier") })],
      publishedAt: new Date(Date.UTC(2026, 0, 1 + number)).toISOString(),
    });
  }
  server = createServer((request, response) => void searchRecord(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address ? `http://127.0.0.1:${address.port}` : "";
}, 120_000);

afterAll(() => new Promise((resolve) => server.close(resolve)));

const raw = async (path: string, accepted: string) => {
  const { get } = await import("node:http");
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    get(`${origin}${path}`, { headers: { "accept-encoding": accepted } }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => resolve({ headers: response.headers, body: Buffer.concat(parts) }));
    }).on("error", reject);
  });
};

it("sends a full page of what was found within the budget, and nothing to be kept", async () => {
  const { headers, body } = await raw("/search?q=bridge+12000", "br");
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "cache-control": "no-store",
    vary: "Accept-Encoding",
    "content-length": String(body.length),
  });
  expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*script-src 'sha256-/u);
  expect(brotliDecompressSync(body).toString("utf8")).toContain(
    '<mark><span class="unbroken">12 000</span></mark> people',
  );
  expect(body.length).toBeLessThan(BUDGET);
});

it("answers whoever takes nothing compressed, and whoever only asks for the head", async () => {
  const { headers, body } = await raw("/search?q=nowhere", "identity");
  expect(headers["content-encoding"]).toBeUndefined();
  expect(body.toString("utf8")).toContain("Nothing was found.");
  const head = await fetch(`${origin}/search?q=nowhere`, { method: "HEAD" });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
});

it("suggests what is being typed", async () => {
  const answer = await fetch(`${origin}/search/suggest?q=minister+2`);
  expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const found = (await answer.json()) as { text: string; kind: string; href: string }[];
  expect(found).toHaveLength(8);
  expect(found[0]).toEqual({
    text: "Minister 2 of the long road to the south",
    kind: "Claimant",
    href: "/search?claimant=minister-2-of-the-long-road-to-the-south",
  });
  expect(await (await fetch(`${origin}/search/suggest`)).json()).toEqual([]);
});

/** Asks from a place, many times at once, until it is asked too often. */
const untilRefused = async (path: string, address: string) => {
  const ask = () => fetch(`${origin}${path}`, { headers: { "x-claimdesk-address": address } });
  let answered = 0;
  for (let round = 0; round < 200; round += 1) {
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    answered += answers.filter(({ status }) => status === 200).length;
    const refused = answers.find(({ status }) => status === 429);
    if (refused) return { answered, refused };
  }
  throw new Error("nobody is ever refused");
};

it("tells who searches more often than people do when to come back, in a page of the record", async () => {
  const { answered, refused } = await untilRefused("/search?q=nowhere&order=date", "192.0.2.30");
  expect(answered).toBeGreaterThanOrEqual(300);
  expect(refused.headers.get("ratelimit-policy")).toBe('"search";q=300;w=60');
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(refused.headers.get("content-security-policy")).toContain("default-src 'none'");
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  const text = await refused.text();
  expect(text).toContain("<h1>Too many searches</h1>");
  expect(text).toContain('<a href="/search?q=nowhere&amp;order=date">Search again</a>');
  const elsewhere = await fetch(`${origin}/search?q=nowhere`, {
    headers: { "x-claimdesk-address": "192.0.2.31" },
  });
  expect(elsewhere.status).toBe(200);
}, 60_000);

it("suggests nothing to who types faster than two people, and lets them search", async () => {
  const { answered, refused } = await untilRefused("/search/suggest?q=", "192.0.2.32");
  expect(answered).toBeGreaterThanOrEqual(1_000);
  expect(refused.headers.get("ratelimit-policy")).toBe('"suggestions";q=1000;w=60');
  expect(refused.headers.get("cache-control")).toBe("no-store");
  expect(await refused.json()).toEqual({ message: expect.stringContaining("second") });
  const search = await fetch(`${origin}/search?q=nowhere`, {
    headers: { "x-claimdesk-address": "192.0.2.32" },
  });
  expect(search.status).toBe(200);
}, 60_000);
