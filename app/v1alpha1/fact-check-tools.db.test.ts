import { factchecktools, type factchecktools_v1alpha1 } from "@googleapis/factchecktools";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as method from "@/app/v1alpha1/[method]/route";
import * as page from "@/app/v1alpha1/pages/[id]/route";
import * as pages from "@/app/v1alpha1/pages/route";
import { makeKey } from "@/lib/keys/commands/keys";
import { config } from "@/lib/platform/config";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { publishMany } from "@/lib/testing/many-publications";
import { serveRoutes } from "@/lib/testing/serve-routes";

const DAY = 86_400_000;
const COUNT = 5_000;
/** The newest ten were published today, one in ten speaks French. */
const particulars = (number: number) => ({
  statement: number === 7 ? "12 000 agents ont été déployés." : `Bridge ${number} cost a lot.`,
  language: number % 10 === 7 ? "fr-CA" : "en",
  publishedAt: new Date(
    number >= COUNT - 10 ? Date.now() - 1_000 * (COUNT - number) : Date.UTC(2024, 0, 1) + number,
  ).toISOString(),
});

let server: Awaited<ReturnType<typeof serveRoutes>>;
let all: Awaited<ReturnType<typeof publishMany>>;

beforeAll(async () => {
  all = await publishMany(COUNT, particulars);
  server = await serveRoutes([
    [/^\/v1alpha1\/pages$/, pages],
    [/^\/v1alpha1\/pages\/(?<id>[^/]+)$/, page],
    [/^\/v1alpha1\/(?<method>[^/]+)$/, method],
  ]);
});
afterAll(() => server.close());

const client = () =>
  factchecktools({ version: "v1alpha1", auth: "a key", rootUrl: `${server.origin}/` });
const site = () => new URL(config().CLAIMDESK_URL).host;
const search = async (asked: factchecktools_v1alpha1.Params$Resource$Claims$Search) =>
  (await client().claims.search(asked)).data;

describe("Google's own client, pointed at this desk", () => {
  it("finds a verdict by its words and figures", async () => {
    const { claims, nextPageToken } = await search({ query: "12000 agents" });
    expect(nextPageToken).toBeUndefined();
    expect(claims).toEqual([
      {
        text: "12 000 agents ont été déployés.",
        claimant: "A. Minister",
        claimDate: "2021-06-01T00:00:00Z",
        claimReview: [
          {
            publisher: { name: all[0]?.desk.name, site: site() },
            url: `${config().CLAIMDESK_URL}/claims/claim-7`,
            title: "12 000 agents ont été déployés.",
            reviewDate: "2024-01-01T00:00:00Z",
            textualRating: all[0]?.rating.names.en,
            languageCode: "fr-CA",
          },
        ],
      },
    ]);
  });

  it("is told nothing, as an empty object, where nothing is known", async () => {
    expect(await search({ query: "unheard of" })).toEqual({});
    expect(await search({ query: "?!" })).toEqual({});
    expect(await search({ query: "bridge", reviewPublisherSiteFilter: "other.example" })).toEqual(
      {},
    );
  });

  it("narrows by language, whatever the region, and by age", async () => {
    const french = await search({ query: "cost", languageCode: "fr", pageSize: 100 });
    expect(french.claims?.map(({ claimReview }) => claimReview?.[0]?.languageCode)).toEqual(
      Array(100).fill("fr-CA"),
    );
    const fresh = await search({ reviewPublisherSiteFilter: site(), maxAgeDays: 1, pageSize: 100 });
    expect(fresh.claims).toHaveLength(10);
    expect(fresh.nextPageToken).toBeUndefined();
  });

  it("pages to the end without gap or repeat, also while verdicts are published", async () => {
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const asked = { reviewPublisherSiteFilter: site(), pageSize: 100 };
      const answer: Awaited<ReturnType<typeof search>> = await search({
        ...asked,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      seen.push(...(answer.claims ?? []).map(({ claimReview }) => claimReview?.[0]?.url ?? ""));
      pageToken = answer.nextPageToken ?? undefined;
      if (seen.length === 1_000) {
        const publishedAt = new Date(Date.now() + DAY).toISOString();
        await publishMany(5, (number) => ({ slug: `newer-${number}`, publishedAt }));
      }
    } while (pageToken !== undefined);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(
      all.map(({ slug }) => `${config().CLAIMDESK_URL}/claims/${slug}`).toReversed(),
    );
  });

  it("skips as many as offset says where there is no token", async () => {
    const first = await search({ query: "cost", pageSize: 3 });
    const offset = await search({ query: "cost", pageSize: 1, offset: 2 });
    expect(offset.claims?.[0]).toEqual(first.claims?.[2]);
  });

  it.each([
    ["nothing to look for", {}],
    ["a size that is no number", { query: "bridge", pageSize: "many" as unknown as number }],
    ["a negative offset", { query: "bridge", offset: -1 }],
    ["a token nobody gave out", { query: "bridge", pageToken: "bm90IG91cnM" }],
  ])("is told of %s as Google's API would", async (_, asked) => {
    await expect(search(asked)).rejects.toMatchObject({
      status: 400,
      response: { data: { error: { code: 400, status: "INVALID_ARGUMENT" } } },
    });
  });

  it("may not take a token to another question", async () => {
    const { nextPageToken } = await search({ query: "bridge" });
    await expect(search({ query: "agents", pageToken: nextPageToken ?? "" })).rejects.toMatchObject(
      { status: 400 },
    );
  });

  it("asks for nothing on this machine or its network, whatever picture is named", async () => {
    for (const imageUri of ["http://127.0.0.1/a.png", "http://169.254.169.254/", "file:///a.png"]) {
      await expect(client().claims.imageSearch({ imageUri })).rejects.toMatchObject({
        status: 400,
        response: { data: { error: { status: "INVALID_ARGUMENT" } } },
      });
    }
  });

  it("lists pages by address or organisation, and gets one", async () => {
    const url = `${config().CLAIMDESK_URL}/claims/claim-3`;
    const byUrl = (await client().pages.list({ url })).data.claimReviewMarkupPages ?? [];
    expect(byUrl).toHaveLength(1);
    expect(byUrl[0]).toMatchObject({
      pageUrl: url,
      claimReviewMarkups: [{ claimReviewed: "Bridge 3 cost a lot.", claimDate: "2021-06" }],
      versionId: "1",
    });
    const { data } = await client().pages.get({ name: byUrl[0]?.name ?? "" });
    expect(data).toEqual(byUrl[0]);
    const organisation = await client().pages.list({ organization: site(), pageSize: 2 });
    expect(organisation.data.claimReviewMarkupPages).toHaveLength(2);
    expect(organisation.data.nextPageToken).toEqual(expect.any(String));
    await expect(client().pages.list({})).rejects.toMatchObject({ status: 400 });
    await expect(client().pages.get({ name: "pages/none" })).rejects.toMatchObject({ status: 404 });
  });

  const withKey = async (scope: "pages" | "propose") => {
    const made = await makeKey(await makePerson("admin"), {
      ...{ name: "Partner", scopes: [scope], lifetime: "30" },
    });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    return factchecktools({
      version: "v1alpha1",
      auth: made.value.secret,
      rootUrl: `${server.origin}/`,
    });
  };

  it("proposes claims, corrections and retractions, and edits nothing", async () => {
    const { pages: write } = await withKey("pages");
    const created = await write.create({
      requestBody: {
        pageUrl: "https://other.example/bridge",
        claimReviewMarkups: [
          {
            claimReviewed: "The new bridge cost 7 billion euros.",
            claimDate: "2026-05-01",
            claimAuthor: { name: "A New Minister" },
            rating: { textualRating: "False" },
          },
        ],
      },
    });
    const id = created.data.name?.split("/")[1] ?? "";
    expect(await database().claim.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ status: "proposed", origin: "import", claimedOn: "2026-05-01" },
    });
    await expect(write.get({ name: `pages/${id}` })).rejects.toMatchObject({ status: 404 });

    const { claimId } = all[3] ?? { claimId: "" };
    const name = `pages/${claimId}`;
    const before = (await write.get({ name })).data;
    const requestBody = {
      ...before,
      claimReviewMarkups: [{ claimReviewed: "Bridge 3 was cheap." }],
    };
    expect((await write.update({ name, requestBody })).data).toEqual(before);
    expect((await write.delete({ name })).data).toEqual({});
    expect((await write.get({ name })).data).toEqual(before);
    const asked = await database().correctionRequest.findMany({
      where: { claimId },
      orderBy: { number: "asc" },
    });
    expect(asked.map(({ kind }) => kind)).toEqual(["correction", "retraction"]);
    expect(asked[0]?.reason).toContain("Bridge 3 was cheap.");
    await expect(
      write.update({ name, requestBody: { ...requestBody, versionId: "99" } }),
    ).rejects.toMatchObject({ status: 409 });
    await expect(write.update({ name, requestBody: {} })).rejects.toMatchObject({ status: 400 });
  });

  it("is refused without a key, with an unknown one, and with one of another scope", async () => {
    const requestBody = { claimReviewMarkups: [{ claimReviewed: "It rained." }] };
    await expect(client().pages.create({ requestBody })).rejects.toMatchObject({ status: 401 });
    const keyless = factchecktools({ version: "v1alpha1", rootUrl: `${server.origin}/` });
    await expect(keyless.pages.create({ requestBody })).rejects.toMatchObject({ status: 401 });
    const other = await withKey("propose");
    await expect(other.pages.create({ requestBody })).rejects.toMatchObject({ status: 403 });
  });
});

describe("who asks too often", () => {
  const from = (address: string) => (path: string) =>
    fetch(`${server.origin}/v1alpha1/${path}`, { headers: { "x-claimdesk-address": address } });

  const untilRefused = async (ask: () => Promise<Response>) => {
    let answered = 0;
    let answer = await ask();
    for (; answer.status !== 429 && answered < 1_000; answered += 1) answer = await ask();
    return { answered, answer };
  };

  it("is told so as Google's API would, by one count for every method, and when to come back", async () => {
    const ask = from("192.0.2.10");
    const first = await ask("claims:search?query=bridge&pageSize=1");
    expect(first.headers.get("ratelimit-policy")).toBe('"address";q=120;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"address";r=119;t=\d+$/u);
    const { answered, answer } = await untilRefused(() => ask("pages/none"));
    expect(answered).toBeGreaterThanOrEqual(119);
    expect(await answer.json()).toEqual({
      error: {
        code: 429,
        message: "Too many requests. Retry-After says when to come back.",
        status: "RESOURCE_EXHAUSTED",
      },
    });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("access-control-expose-headers")).toContain("retry-after");
    for (const path of ["claims:search?query=bridge", "pages?url=https://desk.example/"]) {
      // A moment may have passed, and one more question been earned.
      expect((await untilRefused(() => ask(path))).answered).toBeLessThan(20);
    }
  });

  it("may have the server fetch far fewer pictures than it may ask questions", async () => {
    const ask = from("192.0.2.11");
    const named = "claims:imageSearch?imageUri=http%3A%2F%2F127.0.0.1%2Fa.png";
    const { answered, answer } = await untilRefused(() => ask(named));
    expect(answered).toBeLessThan(60);
    expect(answer.headers.get("ratelimit-policy")).toBe('"picture";q=10;w=60');
    expect((await ask("claims:search?query=bridge&pageSize=1")).status).toBe(200);
  });

  it("is one place with its whole IPv6 network, and a key is counted by itself", async () => {
    const addresses = ["2001:db8:1:2::1", "2001:db8:1:2:3:4:5:6"];
    let count = 0;
    const { answer } = await untilRefused(() =>
      from(addresses[count++ % 2] ?? "")("claims%3AimageSearch?imageUri=file%3A%2F%2F%2Fa"),
    );
    expect(answer.status).toBe(429);
    const made = await makeKey(await makePerson("admin"), {
      ...{ name: "Partner", scopes: [], lifetime: "30" },
    });
    const secret = made.ok ? made.value.secret : "";
    const known = await fetch(
      `${server.origin}/v1alpha1/claims:imageSearch?imageUri=file%3A%2F%2F%2Fa`,
      { headers: { "x-claimdesk-address": "2001:db8:1:2::1", "x-api-key": secret } },
    );
    expect(known.status).toBe(400);
    expect(known.headers.get("ratelimit-policy")).toBe('"picture-key";q=60;w=60');
  });

  it("is counted by where it comes from when it guesses at keys", async () => {
    let guess = 0;
    const { answer } = await untilRefused(() => {
      guess += 1;
      return fetch(`${server.origin}/v1alpha1/pages?key=guess-${guess}`, {
        method: "POST",
        headers: { "x-claimdesk-address": "192.0.2.12" },
      });
    });
    expect(answer.headers.get("ratelimit-policy")).toBe('"address";q=120;w=60');
  });
});
