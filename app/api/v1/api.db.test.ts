import { randomUUID } from "node:crypto";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeKey } from "@/lib/keys/commands/keys";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { publishMany } from "@/lib/testing/many-publications";
import { correct, published, publishedInArticle } from "@/lib/testing/publications";
import { serveApi } from "@/lib/testing/serve-api";

const MANY = 150;
const names = [
  ...["claims", "publications", "corrections", "evidence", "articles"],
  ...["claimants", "topics", "outlets", "ratings"],
];

let api: Awaited<ReturnType<typeof serveApi>>;
let claimId: string;

const ask = (path: string, init: RequestInit = {}) => api.ask(path, init);
const deviation = (path: string, method: string, response: Response) =>
  api.deviation(path, method, response);

beforeAll(async () => {
  await publishMany(MANY);
  const claim = await publishedInArticle();
  claimId = claim.id;
  await correct(claim.editor, claim.id);
  api = await serveApi();
});
afterAll(() => api.close());

it("has a document that a validator not ours finds nothing wrong with", async () => {
  const { valid, errors } = await new Validator().validate(api.document as never);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
});

it.each(names)("lists %s and gives each, as the document says", async (name) => {
  const listed = await ask(`/${name}?limit=5`);
  const { items } = await listed.clone().json();
  expect(items.length).toBeGreaterThan(0);
  expect(await deviation(`/${name}`, "get", listed)).toBeNull();
  const [first] = items;
  const id = first.evidence?.id ?? first.id ?? first.slug ?? first.key;
  const one = await ask(`/${name}/${encodeURIComponent(id)}`);
  expect(await one.clone().json()).toEqual(first);
  expect(await deviation(`/${name}/{id}`, "get", one)).toBeNull();
});

it("pages through all claims without gap or repeat, also while more are published", async () => {
  const all = await database().publishedClaim.count();
  const seen: string[] = [];
  let cursor = "";
  do {
    const answer = await ask(`/claims?limit=40${cursor && `&cursor=${cursor}`}`);
    const { items, next } = await answer.json();
    seen.push(...items.map(({ id }: { id: string }) => id));
    cursor = next ?? "";
    if (seen.length === 40) await published();
  } while (cursor !== "");
  expect(seen).toHaveLength(all);
  expect(new Set(seen).size).toBe(all);
});

it("lists evidence over page ends, each once", async () => {
  const whole = await (await ask(`/evidence?claim=${claimId}`)).json();
  const first = await (await ask(`/evidence?claim=${claimId}&limit=1`)).json();
  const second = await (
    await ask(`/evidence?claim=${claimId}&limit=100&cursor=${first.next}`)
  ).json();
  expect(whole.items.length).toBeGreaterThan(1);
  expect([...first.items, ...second.items]).toEqual(whole.items);
});

it("says 304 to whoever has it, and the headers alone to HEAD", async () => {
  const path = `/claims/${claimId}`;
  const etag = (await ask(path)).headers.get("etag") ?? "";
  const again = await ask(path, { headers: { "if-none-match": `"other", W/${etag}` } });
  expect(again.status).toBe(304);
  const head = await ask(path, { method: "HEAD" });
  expect(head.headers.get("etag")).toBe(etag);
  expect(await head.text()).toBe("");
});

it("lets pages of anybody read, without cookies", async () => {
  const preflight = await ask("/claims", { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  const { headers } = await ask("/claims");
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.has("access-control-allow-credentials")).toBe(false);
});

it("slows down who asks too often, and says when to come back", async () => {
  const from = { headers: { "x-claimdesk-address": randomUUID() } };
  let answer = await ask("/nothing", from);
  for (let count = 0; answer.status !== 429 && count < 1_000; count += 1) {
    answer = await ask("/nothing", from);
  }
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answer.headers.get("ratelimit-policy")).toBe('"address";q=120;w=60');
  expect(await deviation("/claims", "get", answer)).toBeNull();
});

const secretWith = async (...scopes: ("propose" | "pages")[]) => {
  const made = await makeKey(await makePerson("admin"), {
    ...{ name: "Partner", scopes, lifetime: "never" },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.secret;
};

const propose = (secret: string, key: string, body: object | string) =>
  ask("/tips", {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "idempotency-key": key },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

it("takes a proposed claim once, however often it is sent", async () => {
  const secret = await secretWith("propose");
  const key = randomUUID();
  const statement = `The bridge has ${randomUUID()} cracks.`;
  const first = await propose(secret, key, { statement });
  expect(first.status).toBe(201);
  const answered = await first.clone().json();
  expect(await deviation("/tips", "post", first)).toBeNull();
  expect(await (await propose(secret, key, { statement })).json()).toEqual(answered);
  expect(await database().tip.count({ where: { statement } })).toBe(1);
  const other = await propose(secret, key, { statement: "Another." });
  expect(other.status).toBe(422);
  expect(await deviation("/tips", "post", other)).toBeNull();
});

it.each([
  ["no JSON", 400, "{"],
  ["nothing to check", 400, { statement: "" }],
  ["a field nobody knows", 400, { statement: "A claim.", rating: "false" }],
  ["a text PostgreSQL cannot keep", 400, { statement: "A\u0000" }],
  ["too much", 413, { statement: "a".repeat(70_000) }],
])("answers %s with a problem", async (_, status, body) => {
  const answer = await propose(await secretWith("propose"), randomUUID(), body);
  expect(answer.status).toBe(status);
  expect(await deviation("/tips", "post", answer)).toBeNull();
});

it.each([
  ["no Idempotency-Key", 400, async () => propose(await secretWith("propose"), "", {})],
  ["no scope for it", 403, async () => propose(await secretWith("pages"), "1", {})],
  ["a key nobody made", 401, async () => propose("cdk_none", "1", {})],
  ["no key", 401, async () => ask("/tips", { method: "POST", body: "{}" })],
])("refuses a write with %s", async (_, status, send) => {
  const answer = await send();
  expect(answer.status).toBe(status);
  expect(await deviation("/tips", "post", answer)).toBeNull();
});
