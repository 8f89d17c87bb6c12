import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WARCParser } from "warcio";
import { database } from "@/lib/platform/database/client";
import { readFile } from "@/lib/platform/files/store";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { pdfOf } from "@/lib/testing/documents";
import { openSite } from "@/lib/testing/site";
import { askForCapture } from "../commands/ask-for-capture";
import { attachEvidence } from "../commands/attach";
import { evidenceOfClaim } from "../queries/of-claim";
import { captureFile } from "../queries/source";
import { askForOverdueCaptures, captureSource } from "./capture";
import { MOST_ATTEMPTS } from "./rules";

const page = `<!doctype html><html lang="en"><head><title>Accounts of 2021</title>
<meta property="og:site_name" content="Court of Auditors"><meta name="author" content="A. Clerk">
<meta property="article:published_time" content="2022-03-04T10:00:00Z"></head>
<body><article><h1>Accounts of 2021</h1><p>${"The court looked at what was built. ".repeat(20)}</p>
<p>The bridge cost 3&nbsp;billion euros, and “nobody” knew.</p></article></body></html>`;

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite({});
});
afterAll(() => site.close());
beforeEach(() => {
  for (const path of Object.keys(site.pages)) delete site.pages[path];
  site.asked.length = 0;
});

const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };
const soon = () => new Date(Date.now() + 1_000);
const muchLater = (days: number) => new Date(Date.now() + days * 86_400_000);

/** Evidence whose page was asked for and not fetched yet. */
const attached = async (over: object = {}, claim = makeClaim("open")) => {
  const { id: claimId } = await claim;
  const reviewer = await makePerson("reviewer");
  const path = `/${crypto.randomUUID()}`;
  const outcome = await attachEvidence(reviewer, {
    ...{ claimId, title: "Accounts", publisher: "Court", author: "", publishedOn: "" },
    ...{ kind: "primary-data" as const, url: site.url(path), stance: "refutes" as const },
    ...{ excerpt: "The bridge cost 3 billion euros", locator: "", note: "" },
    ...{ protected: false, protectedReason: "", ...over },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { evidenceId, sourceId } = outcome.value;
  return { claimId, reviewer, path, evidenceId, sourceId };
};

const requestsOf = (sourceId: string) =>
  database().captureRequest.findMany({ where: { sourceId }, orderBy: { askedAt: "asc" } });
const requestOf = async (sourceId: string) => {
  const [request, ...more] = await requestsOf(sourceId);
  if (!request || more.length > 0) throw new Error("one request is expected");
  return request;
};

const viewOf = async (claimId: string) => {
  const outcome = await evidenceOfClaim(await makePerson("reviewer"), { claimId });
  if (!outcome.ok) throw new Error("refused");
  const [one] = outcome.value.evidence;
  if (!one) throw new Error("the claim has evidence");
  return one;
};

const eventsOf = async (claimId: string) =>
  (await database().event.findMany({ where: { claimId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

const jobsFor = async (requestId: string) => {
  const [{ count } = { count: 0n }] = await database().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM graphile_worker.jobs WHERE key = ${`capture ${requestId}`}`;
  return Number(count);
};

describe("attaching a page", () => {
  it("has it fetched, kept as it came, and the excerpt found in it", async () => {
    const { claimId, path, sourceId } = await attached();
    site.pages[path] = { body: page, headers: { "x-served-by": "a test" } };
    const { id: requestId } = await requestOf(sourceId);
    expect(await jobsFor(requestId)).toBe(1);
    expect(await viewOf(claimId)).toMatchObject({ capture: null, request: { isWaiting: true } });
    await captureSource(requestId, { at: soon(), reaching });
    const one = await viewOf(claimId);
    expect(one).toMatchObject({
      request: null,
      place: { state: "found", page: null },
      capture: {
        ...{ isFetched: true, mediaType: "application/warc", title: "Accounts of 2021" },
        ...{ publisher: "Court of Auditors", author: "A. Clerk" },
        ...{ publishedOn: "2022-03-04", language: "en" },
      },
    });
    expect(await eventsOf(claimId)).toEqual(["evidence.attached", "capture.added"]);
    const kept = await captureFile(await makePerson("reviewer"), {
      captureId: one.capture?.id ?? "",
    });
    if (!kept.ok) throw new Error("refused");
    const sha256 = createHash("sha256").update(kept.value.bytes).digest("hex");
    expect(one.capture?.sha256).toBe(sha256);
    const records = [];
    for await (const record of new WARCParser([kept.value.bytes])) {
      records.push({
        type: record.warcType,
        url: record.warcTargetURI,
        status: record.httpHeaders?.statusline,
        served: record.httpHeaders?.headers.get("x-served-by"),
        content: await record.contentText(),
      });
    }
    expect(records).toMatchObject([
      { type: "warcinfo" },
      { type: "response", url: site.url(path), served: "a test", content: page },
      { type: "request", url: site.url(path), status: `GET ${path} HTTP/1.1` },
    ]);
    expect(gunzipSync(kept.value.bytes).toString("latin1")).toMatch(/^WARC\/1\.1\r\n/u);
  });

  it("says on which page of a PDF the excerpt stands, and what is not the same", async () => {
    const { claimId, path, sourceId } = await attached({
      excerpt: "The bridge cost “three billion” euros.",
    });
    const line = (text: string) => [{ text, x: 72, y: 700, size: 11 }];
    const body = pdfOf([line("Contents"), line('The bridge cost "three billion" euros.')]);
    site.pages[path] = { body, headers: { "content-type": "application/pdf" } };
    await captureSource((await requestOf(sourceId)).id, { at: soon(), reaching });
    expect((await viewOf(claimId)).place).toMatchObject({ page: 2, in: ["quotation-marks"] });
  });

  it("keeps every redirect on the way", async () => {
    const { claimId, path, sourceId } = await attached();
    site.pages[path] = { status: 302, headers: { location: `${path}/there` }, body: "moved" };
    site.pages[`${path}/there`] = { body: page };
    await captureSource((await requestOf(sourceId)).id, { at: soon(), reaching });
    const { id } = (await viewOf(claimId)).capture ?? { id: "" };
    const capture = await database().capture.findUniqueOrThrow({
      where: { id },
      select: { finalUrl: true, fileId: true },
    });
    expect(capture.finalUrl).toBe(site.url(`${path}/there`));
    const warc = gunzipSync((await readFile(database(), capture.fileId)) ?? "").toString("latin1");
    expect(warc.match(/^WARC-Type: response/gmu)).toHaveLength(2);
  });

  it("leaves alone the page of a protected source, and one whose copy was handed in", async () => {
    const hidden = await attached({ protected: true, protectedReason: "Their work is at stake." });
    const given = await attached({ text: "The bridge cost 3 billion euros" });
    expect(await requestsOf(hidden.sourceId)).toEqual([]);
    expect(await requestsOf(given.sourceId)).toEqual([]);
    const { evidenceId, reviewer, sourceId } = hidden;
    expect((await askForCapture(reviewer, { evidenceId })).ok).toBe(true);
    expect(await requestsOf(sourceId)).toHaveLength(1);
  });
});

describe("a job that is done more than once", () => {
  it("makes one copy, for whoever waits for it", async () => {
    const first = await attached();
    const second = await attached({ url: site.url(first.path) });
    site.pages[first.path] = { body: page };
    const { id } = await requestOf(first.sourceId);
    const at = soon();
    const again = () => captureSource(id, { at, reaching });
    await Promise.all([again(), again(), again()]);
    await again();
    expect(site.asked).toEqual([first.path]);
    expect(await database().capture.count({ where: { sourceId: first.sourceId } })).toBe(1);
    expect((await viewOf(second.claimId)).place.state).toBe("found");
    expect(await eventsOf(second.claimId)).toContain("capture.added");
  });

  it("is asked for again when its server died over it", async () => {
    const { sourceId } = await attached();
    const { id } = await requestOf(sourceId);
    await database().$executeRaw`
      SELECT graphile_worker.complete_jobs(ARRAY(
        SELECT id FROM graphile_worker.jobs WHERE key = ${`capture ${id}`}))`;
    expect(await jobsFor(id)).toBe(0);
    await askForOverdueCaptures(soon());
    expect(await jobsFor(id)).toBe(1);
  });
});

describe("a page that cannot be had", () => {
  it("is told at once where asking again would not help, with the way to do so", async () => {
    const { claimId, path, sourceId, evidenceId, reviewer } = await attached();
    await captureSource((await requestOf(sourceId)).id, { at: soon(), reaching });
    expect(await viewOf(claimId)).toMatchObject({
      capture: null,
      request: { isWaiting: false, because: "not-success" },
      can: { askForCapture: { allowed: true } },
    });
    expect(await eventsOf(claimId)).toEqual(["evidence.attached", "capture.given-up"]);
    site.pages[path] = { body: page };
    await askForCapture(reviewer, { evidenceId });
    await askForCapture(reviewer, { evidenceId });
    const [, again, ...more] = await requestsOf(sourceId);
    expect(more).toEqual([]);
    await captureSource(again?.id ?? "", { at: soon(), reaching });
    expect(await viewOf(claimId)).toMatchObject({ request: null, place: { state: "found" } });
  });

  it("is tried later and later while its site is in trouble, and then given up", async () => {
    const { claimId, path, sourceId } = await attached();
    site.pages[path] = { status: 503 };
    const { id } = await requestOf(sourceId);
    await captureSource(id, { at: soon(), reaching });
    expect(await viewOf(claimId)).toMatchObject({
      request: { isWaiting: true, because: "not-success" },
    });
    for (let day = 1; day < MOST_ATTEMPTS; day += 1) {
      await captureSource(id, { at: muchLater(day), reaching });
    }
    expect(site.asked).toHaveLength(MOST_ATTEMPTS);
    expect(await requestOf(sourceId)).toMatchObject({ state: "failed", reason: "not-success" });
    expect(await eventsOf(claimId)).toContain("capture.given-up");
  });

  it("does not take the place of the copy that reviewers are judging", async () => {
    const { claimId, path, sourceId, evidenceId, reviewer } = await attached();
    site.pages[path] = { body: page };
    await captureSource((await requestOf(sourceId)).id, { at: soon(), reaching });
    const before = (await viewOf(claimId)).capture?.id;
    await askForCapture(reviewer, { evidenceId });
    const [, again] = await requestsOf(sourceId);
    await database().$executeRaw`
      UPDATE claim SET status = 'researching', version = version + 1 WHERE id = ${claimId}::uuid`;
    await database().$executeRaw`
      UPDATE claim SET status = 'in-review', version = version + 1 WHERE id = ${claimId}::uuid`;
    await captureSource(again?.id ?? "", { at: soon(), reaching });
    expect((await viewOf(claimId)).capture?.id).toBe(before);
    expect(await askForCapture(reviewer, { evidenceId })).toMatchObject({
      refusal: { because: "being-judged" },
    });
  });
});
