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
