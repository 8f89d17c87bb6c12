import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeKey } from "@/lib/keys/commands/keys";
import { makePerson } from "@/lib/testing/builders";
import { publishedInArticle } from "@/lib/testing/publications";
import { serveApi } from "@/lib/testing/serve-api";
import { publishVaried } from "@/lib/testing/varied-record";

/** Every answer of the API is one that its document describes, whatever was published and is asked. */
const names = [
  ...["claims", "publications", "corrections", "evidence", "articles"],
  ...["claimants", "topics", "outlets", "ratings"],
];

let api: Awaited<ReturnType<typeof serveApi>>;
let secrets: string[];
/** "get /claims 200" for each kind of answer that was looked at. */
const met = new Set<string>();

const conforms = async (path: string, method: string, answer: Response): Promise<void> => {
  met.add(`${method} ${path} ${answer.status}`);
  expect(await api.deviation(path, method, answer)).toBeNull();
};

const secretFor = async (...scopes: ("propose" | "pages")[]) => {
  const made = await makeKey(await makePerson("admin"), {
    ...{ name: randomUUID(), scopes, lifetime: "never" },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.secret;
};

beforeAll(async () => {
  await publishVaried();
  await publishedInArticle();
  api = await serveApi();
  secrets = [await secretFor("propose"), await secretFor("pages"), "cdk_none"];
}, 180_000);
afterAll(() => api.close());

const idOf = (item: { id?: string; slug?: string; key?: string; evidence?: { id: string } }) =>
  item.evidence?.id ?? item.id ?? item.slug ?? item.key ?? "";

describe("of 200 varied publications", () => {
  it.each(names)("%s are listed to the end as the document says", async (name) => {
    const seen: string[] = [];
    let cursor = "";
    do {
      const answer = await api.ask(`/${name}?limit=100${cursor && `&cursor=${cursor}`}`);
      const { items, next } = await answer.clone().json();
      await conforms(`/${name}`, "get", answer);
      seen.push(...items.map(idOf));
      cursor = next ?? "";
    } while (cursor !== "");
    expect(new Set(seen).size).toBe(seen.length);
    for (const id of seen.slice(0, 30)) {
      await conforms(`/${name}/{id}`, "get", await api.ask(`/${name}/${encodeURIComponent(id)}`));
    }
  });
});

const hostile = fc.oneof(
  fc.constantFrom("5", "0", "-1", "1e9", "bridge", "false", "a-minister", "ar", "2026-10-01"),
  fc.constantFrom("0000-01-01", "2026-02-30", "WyJhIixbImIiXV0", "' OR 1=1 --", "%00", "\u0000"),
  fc.constantFrom("&|!:*()", "\ud800", "\u202e", "x".repeat(3_000), "../../etc/passwd"),
  fc.uuid(),
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const known = fc.constantFrom(
  ...["limit", "cursor", "q", "rating", "claim", "since", "language", "topic", "claimant", "key"],
);
/** Also the same parameter twice, and such as nobody knows. */
const parameters = fc.array(fc.tuple(fc.oneof(known, fc.string({ maxLength: 8 })), hostile), {
  maxLength: 4,
});
/** As a header may be written: visible ASCII, spaces inside. */
const written = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/u);
const headers = fc.record(
  {
    "if-none-match": fc.oneof(fc.constantFrom("*", 'W/"a", "b"', '"'), written),
    accept: fc.constantFrom("application/xml", "*/*", "text/html;q=0.1"),
    range: fc.constant("bytes=0-1"),
    authorization: fc.oneof(fc.constantFrom("Bearer", "Basic YTpi"), written),
    "x-api-key": written,
  },
  { requiredKeys: [] },
);

describe("whatever is asked", () => {
  it("of lists, the answer is one the document describes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        parameters,
        headers,
        async (name, asked, sent) => {
          const pairs = asked.map(([key, value]) => [key.toWellFormed(), value.toWellFormed()]);
          const answer = await api.ask(`/${name}?${new URLSearchParams(pairs)}`, { headers: sent });
          await conforms(`/${name}`, "get", answer);
        },
      ),
      { numRuns: 250 },
    );
  }, 60_000);

  it("of one item, the answer is one the document describes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), hostile, headers, async (name, id, sent) => {
        const wellFormed = encodeURIComponent(id.toWellFormed()) || "%20";
        const path = `/${name}/${wellFormed.replace(/^\.+$/u, "dots")}`;
        await conforms(`/${name}/{id}`, "get", await api.ask(path, { headers: sent }));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("to be proposed, the answer is one the document describes", async () => {
    const text = fc.oneof(hostile, fc.lorem());
    const body = fc.oneof(
      fc.record({ statement: text }),
      fc.record(
        { statement: text, url: fc.oneof(fc.webUrl(), hostile), question: text },
        { requiredKeys: [] },
      ),
      fc.jsonValue(),
    );
    const raw = fc.oneof(
      body.map((value) => JSON.stringify(value)),
      hostile,
    );
    await fc.assert(
      fc.asyncProperty(
        raw,
        fc.option(written),
        fc.option(fc.nat(2)),
        async (sent, idempotencyKey, secret) => {
          const answer = await api.ask("/tips", {
            method: "POST",
            headers: {
              ...(idempotencyKey === null ? {} : { "idempotency-key": idempotencyKey }),
              ...(secret === null ? {} : { authorization: `Bearer ${secrets[secret]}` }),
            },
            body: sent,
          });
          await conforms("/tips", "post", answer);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("was asked of every operation, with and without success", () => {
    const missing = Object.entries(api.document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).flatMap((method) => {
        const operation = `${method} ${path.replace("/api/v1", "")}`;
        const statuses = [...met].filter((one) => one.startsWith(`${operation} `));
        const good = statuses.some((one) => / [23]\d\d$/u.test(one));
        const bad = statuses.some((one) => / 4\d\d$/u.test(one));
        return good && bad ? [] : [operation];
      }),
    );
    expect(missing).toEqual([]);
  });
});
