import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishMany } from "@/lib/testing/many-publications";
import { correct, published } from "@/lib/testing/publications";
import { serveRoutes } from "@/lib/testing/serve-routes";
import * as route from "./route";

let server: Awaited<ReturnType<typeof serveRoutes>>;
const client = new Client({ name: "a test", version: "1" });

beforeAll(async () => {
  await publishMany(3, (number) => ({
    statement: [
      "Le Mexique a déployé plus de 12 000 agents de sécurité.",
      "The tunnel is 9 km long.",
      "Schools close early on Fridays.",
    ][number] as string,
    language: number === 0 ? "fr" : "en",
  }));
  server = await serveRoutes([[/^\/mcp$/, route]]);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.origin}/mcp`)));
});
afterAll(async () => {
  await client.close();
  await server.close();
});

const call = async (name: string, given: object): Promise<string> => {
  const { content } = (await client.callTool({ name, arguments: { ...given } })) as {
    content: { text: string }[];
  };
  return content[0]?.text ?? "";
};

describe("the official client of the Model Context Protocol", () => {
  it("lists the tools, all of them read-only", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      "search_verdicts",
      "read_verdict",
      "check_passage",
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it("finds verdicts with their address and date, and is told when nothing is known", async () => {
    const { verdicts } = JSON.parse(await call("search_verdicts", { query: "12000 agents" }));
    expect(verdicts).toEqual([
      expect.objectContaining({
        claim: "Le Mexique a déployé plus de 12 000 agents de sécurité.",
        address: expect.stringMatching(/\/claims\/claim-0$/),
        publishedAt: "2024-01-01T00:00:00.000Z",
      }),
    ]);
    expect(await call("search_verdicts", { query: "unicorns" })).toContain("published nothing");
  });

  it("reads one with its evidence and its history", async () => {
    const claim = await published({ statement: "The bridge cost 4 billion euros." });
    await correct(claim.editor, claim.id);
    const verdict = JSON.parse(await call("read_verdict", { address: `/claims/${claim.slug}` }));
    expect(verdict.evidence.length).toBeGreaterThan(0);
    expect(verdict.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      "first",
      "correction",
    ]);
    expect(await call("read_verdict", { address: "none" })).toContain("published nothing");
  });

  it("checks a passage against published claims, and says in what they differ", async () => {
    const checked = async (passage: string, language?: string) =>
      JSON.parse(await call("check_passage", { passage, ...(language ? { language } : {}) }))
        .verdicts[0];
    expect(
      await checked("Il pleut. Le Mexique a déployé 12.000 agents de sécurité."),
    ).toMatchObject({
      ...{ relation: "same", differs: [] },
      sentence: "Le Mexique a déployé 12.000 agents de sécurité.",
    });
    expect(
      await checked("Mexico has deployed twelve thousand security agents.", "en"),
    ).toMatchObject({
      claim: "Le Mexique a déployé plus de 12 000 agents de sécurité.",
      relation: "same",
    });
    expect(await checked("The tunnel is 12 km long.")).toMatchObject({
      ...{ claim: "The tunnel is 9 km long.", relation: "different-number" },
      differs: [{ aspect: "number", inTheClaim: "9 km", inThePassage: "12 km" }],
    });
    expect(await checked("Schools do not close early on Fridays.")).toMatchObject({
      relation: "negated",
    });
    expect(await call("check_passage", { passage: "It rained." })).toContain("published nothing");
  });

  it("is refused what is no question", async () => {
    const { status } = await fetch(`${server.origin}/mcp`, { method: "GET" });
    expect(status).toBe(405);
    const result = await client.callTool({ name: "search_verdicts", arguments: { query: 3 } });
    expect(result.isError).toBe(true);
  });
});

it("tells who asks too often in JSON-RPC, and when to come back", async () => {
  const ask = () =>
    fetch(`${server.origin}/mcp`, {
      method: "POST",
      headers: {
        accept: "application/json, text/event-stream",
        "content-type": "application/json",
        "x-claimdesk-address": "192.0.2.20",
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "ping" }),
    });
  let answer = await ask();
  expect(answer.status).toBe(200);
  expect(answer.headers.get("ratelimit-policy")).toBe('"assistant";q=240;w=60');
  for (let count = 0; answer.status !== 429 && count < 1_000; count += 1) answer = await ask();
  expect(await answer.json()).toEqual({
    jsonrpc: "2.0",
    id: null,
    error: { code: -32_000, message: "Too many requests. Retry-After says when to come back." },
  });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.headers.get("access-control-expose-headers")).toContain("retry-after");
});
