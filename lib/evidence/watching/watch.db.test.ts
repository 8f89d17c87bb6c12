import { afterAll, beforeAll, expect, it } from "vitest";
import { dayIn } from "@/lib/claims/desk-day";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { published } from "@/lib/testing/publications";
import { openSite } from "@/lib/testing/site";
import { captureSource } from "../capturing/capture";
import { askForLook } from "../commands/ask-for-look";
import { attachEvidence } from "../commands/attach";
import { noteLook } from "../commands/note-look";
import { evidenceOfClaim } from "../queries/of-claim";
import { watchFrom } from "./begin";
import { watchSources } from "./watch";

const page = (more: string) =>
  `<!doctype html><html lang="en"><head><title>Accounts</title></head><body><article><h1>Accounts</h1>
  <p>${"The court looked at what was built. ".repeat(20)}</p><p>${more}</p></article></body></html>`;
const cited = "The bridge cost 3 billion euros, and nobody knew.";

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite({});
});
afterAll(() => site.close());

const reaching = { allowAddress: (address: string) => address === "127.0.0.1" };

/** A look at this source, as if its day had come. */
const lookAgain = async (sourceId: string) => {
  await database().sourceWatch.update({ where: { sourceId }, data: { nextLookAt: new Date(0) } });
  return watchSources({ reaching });
};

/** A claim with a source that was attached and copied. */
const copied = async (status: "open" | "in-review" = "open") => {
  const { id: claimId } = await makeClaim(status);
  const reviewer = await makePerson("reviewer");
  const path = `/${crypto.randomUUID()}`;
  site.pages[path] = { body: page(cited) };
  const outcome = await attachEvidence(reviewer, {
    ...{ claimId, title: "Accounts", publisher: "Court", author: "", publishedOn: "" },
    ...{ kind: "primary-data" as const, url: site.url(path), stance: "refutes" as const },
    ...{ excerpt: cited, locator: "", note: "", protected: false, protectedReason: "" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  const { sourceId, evidenceId } = outcome.value;
  const { id } = await database().captureRequest.findFirstOrThrow({ where: { sourceId } });
  await captureSource(id, { at: new Date(Date.now() + 1_000), reaching });
  const seen = async () => {
    const view = await evidenceOfClaim(reviewer, { claimId });
    const one = view.ok ? view.value.evidence.find((each) => each.id === evidenceId) : undefined;
    return one?.watch;
  };
  const told = async () =>
    (
      await database().event.findMany({
        where: { claimId, kind: "source.turned" },
        orderBy: { sequence: "asc" },
      })
    ).map(({ payload }) => (payload as { became: string }).became);
  return { claimId, evidenceId, path, seen, told, reviewer, look: () => lookAgain(sourceId) };
};

it("says that a page is as it was, and tells nobody", async () => {
  const { seen, told, look } = await copied();
  expect(await seen()).toBeNull();
  expect(await look()).toBe(1);
  expect(await seen()).toMatchObject({ state: "alive", excerptIsGone: false });
  expect(await told()).toEqual([]);
});

it("tells a claim once that what is cited is gone from the page, and brings a published one back", async () => {
  const { claimId, path, seen, told, look } = await copied();
  site.pages[path] = { body: page(`${cited} Corrected on Monday.`) };
  await look();
  expect(await seen()).toMatchObject({ state: "changed", excerptIsGone: false });
  expect(await told()).toEqual([]);

  site.pages[path] = { body: page("The bridge cost 4 billion euros.") };
  await look();
  await look();
  expect(await seen()).toMatchObject({ state: "changed", excerptIsGone: true });
  expect(await told()).toEqual(["excerpt-gone"]);
  // It was never published, so there is nowhere for it to come back from.
  expect(await database().claim.findUnique({ where: { id: claimId } })).toMatchObject({
    recheckOn: null,
  });
});

it("brings a published claim back to its editor today", async () => {
  const { id: claimId } = await published();
  const evidence = await database().evidence.findFirstOrThrow({ where: { claimId } });
  const copy = { finalUrl: "https://a.example/", contentSha256: "0".repeat(64) };
  const { sourceId } = evidence;
  await database().$transaction((tx) => watchFrom(tx, { ...copy, sourceId }, new Date()));
  const look = { ok: true as const, ...copy, contentSha256: "1".repeat(64) };
  const job = { kind: "system", job: "evidence.watch" } as const;
  const noted = await noteLook(job, { sourceId, look, lost: [evidence.id] });
  expect(noted).toMatchObject({ ok: true, value: { state: "changed" } });
  const { recheckOn } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  expect(recheckOn?.toISOString().slice(0, 10)).toBe(dayIn("UTC", new Date()));
});

it("says where a page has moved to, and goes on saying so", async () => {
  const { path, seen, told, look } = await copied();
  site.pages[`${path}/new`] = { body: page(cited) };
  site.pages[path] = { status: 301, headers: { location: site.url(`${path}/new`) }, body: "" };
  await look();
  await look();
  expect(await seen()).toMatchObject({ state: "moved", seenUrl: site.url(`${path}/new`) });
  expect(await told()).toEqual(["moved"]);
});

it("says that a page is gone only when it was not found twice, and that it is back", async () => {
  const { path, seen, told, look } = await copied();
  const body = site.pages[path];
  delete site.pages[path];
  await look();
  expect(await seen()).toMatchObject({ state: "alive" });
  await look();
  expect(await seen()).toMatchObject({ state: "gone" });
  if (body) site.pages[path] = body;
  await look();
  expect(await told()).toEqual(["gone", "alive"]);
});

it("looks at once where somebody asks, and tells them also that nothing is new", async () => {
  const { claimId, evidenceId, path, seen, reviewer } = await copied();
  const found = async () => {
    expect(await askForLook(reviewer, { evidenceId })).toMatchObject({ ok: true });
    expect(await watchSources({ reaching })).toBe(1);
    const told = await database().event.findMany({
      where: { claimId, kind: { in: ["source.turned", "source.looked-at"] } },
      orderBy: { sequence: "desc" },
      select: { kind: true, payload: true },
    });
    return told[0];
  };
  expect(await found()).toMatchObject({ kind: "source.looked-at", payload: { found: "alive" } });
  site.pages[path] = { status: 503 };
  expect(await found()).toMatchObject({ kind: "source.looked-at", payload: { found: "nothing" } });
  site.pages[path] = { status: 410 };
  expect(await found()).toMatchObject({ kind: "source.turned" });
  expect(await found()).toMatchObject({ kind: "source.looked-at", payload: { found: "gone" } });
  site.pages[path] = { body: page("Nothing of it.") };
  expect(await found()).toMatchObject({ kind: "source.turned" });
  expect(await seen()).toMatchObject({ excerptIsGone: true });
  // Asked for once, answered once: the next look by the clock tells nobody.
  expect(await database().sourceWatch.findFirst({ where: { askedFor: { has: claimId } } })).toBe(
    null,
  );
});
