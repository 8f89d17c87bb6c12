import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { makeArticle, makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import {
  correct,
  newest,
  page,
  publish,
  published,
  textOf,
  versionOf,
} from "@/lib/testing/publications";
import { publishClaim } from "./commands";
import { drawAllFiles, refreshStandingFiles } from "./files/keep";
import { articlePath, cardPath, claimPath } from "./paths";
import { readSnapshot } from "./snapshot";

/** Puts a claim into an article, as marking it would. */
const place = async (claimId: string, over: Parameters<typeof makeArticle>[0] = {}) => {
  const article = await makeArticle(over);
  const exact = "The bridge cost 4 billion euros.";
  await database().appearance.create({
    data: {
      claimId,
      articleId: article.id,
      passages: {
        create: {
          articleVersionId: article.versionId,
          exact,
          prefix: "",
          suffix: " It opened",
          start: 0,
          end: exact.length,
        },
      },
    },
  });
  return article;
};

describe("publishing a claim", () => {
  it("stores a snapshot that hashes to its fingerprint, moves the claim and tells of it", async () => {
    const { id, slug, sha256: fingerprint } = await published();
    const publication = await newest(id);
    expect(sha256(publication.snapshot)).toBe(fingerprint);
    expect(readSnapshot(publication.snapshot)).toMatchObject({
      number: 1,
      kind: "first",
      rating: { key: "misleading", names: { en: "Misleading" } },
      reviews: { count: 2, ratings: [{ key: "misleading", count: 2 }] },
    });
    expect(publication.slug).toBe(slug);
    expect(await database().claim.findUnique({ where: { id } })).toMatchObject({
      status: "published",
    });
    const told = await database().event.findFirst({
      where: { claimId: id, kind: "claim.published" },
    });
    expect(told?.payload).toEqual({
      number: 1,
      kind: "first",
      rating: "Misleading",
      sha256: fingerprint,
    });
  });

  it("gives readers its page, the home page and the sitemap with the same commit", async () => {
    const { slug } = await published({ statement: "The tunnel is 9 km long." });
    const shown = await page(claimPath(slug));
    expect(shown?.status).toBe(200);
    expect(shown?.text).toContain("The tunnel is 9 km long.");
    expect(shown?.etag).toBe(`"${sha256(shown?.text ?? "")}"`);
    expect(gunzipSync(shown?.gzip ?? "").toString()).toBe(shown?.text);
    expect(brotliDecompressSync(shown?.brotli ?? "").toString()).toBe(shown?.text);
    expect(await textOf("/")).toContain("The tunnel is 9 km long.");
    expect(await textOf(`/sitemaps/${new Date().toISOString().slice(0, 7)}.xml`)).toContain(slug);
    expect(await page(cardPath(slug))).toMatchObject({ mediaType: "image/png", gzip: null });
  });

  it("has the pages that are there whatever was published", async () => {
    await refreshStandingFiles();
    expect((await page("/404"))?.status).toBe(404);
    expect((await page("/method"))?.status).toBe(200);
  });

  it("names reviewers only where the desk does", async () => {
    const { id, reviewers } = await published();
    expect((await newest(id)).snapshot).not.toContain(reviewers[0].name);
  });

  it("shows the claim in its article, whole only where its rights allow", async () => {
    const claim = await makeClaim("decided");
    const article = await place(claim.id);
    await publish(claim.editor, claim.id);
    const path = articlePath(article.id);
    expect(await textOf(path)).toContain("It opened in 2021.");
    await database().article.update({
      where: { id: article.id },
      data: { rights: "excerpts", version: { increment: 1 } },
    });
    await database().$transaction((tx) => drawAllFiles(tx));
    expect(await textOf(path)).not.toContain("It opened in 2021.");
    // What keeps a figure on one line stands around it.
    expect((await textOf(path)).replaceAll(/<\/?span[^>]*>/g, "")).toContain(
      "The bridge cost 4 billion euros.",
    );
  });

  it("is found again by its figures, whichever way they are written", async () => {
    const { id } = await published({ statement: "12 000 agents ont été déployés (25 %)." });
    const row = await database().publishedClaim.findUniqueOrThrow({ where: { claimId: id } });
    expect(row.searchText).toMatch(/\b12000\b.*\bdeployes\b.*\b25percent\b/);
  });

  it("is refused when the claim was written meanwhile, and leaves no page behind", async () => {
    const { id, editor } = await makeClaim("decided");
    const version = await versionOf(id);
    await database().claim.update({ where: { id }, data: { version: { increment: 1 } } });
    expect(await publishClaim(editor, { claimId: id, version })).toMatchObject({
      refusal: { code: "conflict", because: "changed-meanwhile", theirVersion: version + 1 },
    });
    expect(await database().publication.count({ where: { claimId: id } })).toBe(0);
    expect(await database().publishedClaim.count({ where: { claimId: id } })).toBe(0);
  });

  it("lets one of two publish", async () => {
    const { id, editor } = await makeClaim("decided");
    const other = await makePerson("editor");
    const outcomes = await Promise.all([publish(editor, id), publish(other, id)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().publication.count({ where: { claimId: id } })).toBe(1);
  });

  it("waits for the verdict and for evidence", async () => {
    const early = await makeClaim("in-review");
    expect(await publish(early.editor, early.id)).toMatchObject({
      refusal: { because: "not-decided" },
    });
    const { id, editor } = await makeClaim("decided");
    await database().evidence.updateMany({
      where: { claimId: id },
      data: { withdrawnAt: new Date(), withdrawnReason: "Forged", version: { increment: 1 } },
    });
    expect(await publish(editor, id)).toMatchObject({
      refusal: { because: "evidence-rule-not-met" },
    });
  });
});

describe("four eyes", () => {
  const reviewedBy = async (role: "admin" | "editor") => {
    const claim = await makeClaim("in-review");
    const self = await makePerson(role);
    const { id: ratingId } = await database().rating.findUniqueOrThrow({
      where: { key: "misleading" },
    });
    for (const { id: reviewerId } of [self, claim.reviewers[0]]) {
      await database().assignment.upsert({
        where: { roundId_personId: { roundId: claim.roundId, personId: reviewerId } },
        create: { roundId: claim.roundId, personId: reviewerId, assignedById: claim.editor.id },
        update: {},
      });
      await database().review.create({
        data: {
          roundId: claim.roundId,
          reviewerId,
          ratingId,
          confidence: "high",
          reasoning: "The accounts say so.",
          submittedAt: new Date(),
        },
      });
    }
    await database().verdict.create({
      data: {
        claimId: claim.id,
        roundId: claim.roundId,
        number: 1,
        ratingId,
        summary: "It cost 3 billion.",
        explanation: "The accounts.",
        decidedById: claim.editor.id,
      },
    });
    await database().claim.update({
      where: { id: claim.id },
      data: { status: "decided", version: { increment: 1 } },
    });
    return { ...claim, self };
  };

  it("lets nobody publish a round they reviewed, nor correct it afterwards", async () => {
    const { id, self, editor } = await reviewedBy("editor");
    expect(await publish(self, id)).toMatchObject({ refusal: { because: "publisher-reviewed" } });
    expect(await publish(self, id, { overrideReason: "Urgent" })).toMatchObject({
      refusal: { because: "override-is-for-admins" },
    });
    expect((await publish(editor, id)).ok).toBe(true);
    expect(await correct(self, id)).toMatchObject({ refusal: { because: "publisher-reviewed" } });
  });

  it("is broken by an admin only, with a reason that readers see", async () => {
    const { id, self } = await reviewedBy("admin");
    expect(await publish(self, id)).toMatchObject({ refusal: { because: "publisher-reviewed" } });
    const overrideReason = "Nobody else was at the desk on election night.";
    expect((await publish(self, id, { overrideReason })).ok).toBe(true);
    const { slug, overriddenById } = await newest(id);
    expect(overriddenById).toBe(self.id);
    expect(await textOf(claimPath(slug))).toContain(overrideReason);
  });

  it("keeps no override that was not needed", async () => {
    const { id } = await makeClaim("decided");
    await publish(await makePerson("admin"), id, { overrideReason: "Just in case" });
    expect((await newest(id)).overrideReason).toBeNull();
  });

  it("is for editors without a conflict", async () => {
    const { id, reviewers } = await makeClaim("decided");
    expect(await publish(reviewers[0], id)).toMatchObject({
      refusal: { because: "editors-only" },
    });
    const conflicted = await makePerson("editor");
    await database().conflictDeclaration.create({
      data: { claimId: id, personId: conflicted.id, reason: "A cousin." },
    });
    expect(await publish(conflicted, id)).toMatchObject({ refusal: { because: "own-conflict" } });
  });
});

describe("protected evidence", () => {
  it("is told of and nothing more, in the snapshot and on the page", async () => {
    const claim = await makeClaim("decided");
    await makeEvidence(claim.id, { protected: true, excerpt: "What only one person saw" });
    const outcome = await publish(claim.editor, claim.id);
    expect(outcome.ok).toBe(true);
    const { snapshot, slug } = await newest(claim.id);
    const withheld = readSnapshot(snapshot).evidence.filter((one) => one.protected);
    expect(withheld).toEqual([
      {
        id: expect.any(String),
        protected: true,
        stance: "supports",
        reason: "The source would lose their work.",
      },
    ]);
    const text = await textOf(claimPath(slug));
    expect(text).toContain("The source would lose their work.");
    expect(snapshot + text).not.toContain("What only one person saw");
  });
});
