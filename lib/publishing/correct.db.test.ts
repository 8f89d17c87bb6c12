import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { recheckClaim } from "@/lib/reviews/commands/move";
import { makeEvidence } from "@/lib/testing/builders";
import { correct, newest, page, published, textOf, versionOf } from "@/lib/testing/publications";
import { drawAllFiles, drawStaleFiles } from "./files/keep";
import { claimPath } from "./paths";
import { readSnapshot } from "./snapshot";

describe("correcting a publication", () => {
  it("is the next number, with a note, and on top of the page at once", async () => {
    const { id, editor, slug } = await published();
    expect((await correct(editor, id, { summary: "It cost 3.1 billion." })).ok).toBe(true);
    const publication = await newest(id);
    expect(publication).toMatchObject({ number: 2, kind: "correction", slug });
    const text = await textOf(claimPath(slug));
    expect(text).toContain("A figure was wrong.");
    expect(text).toContain("It cost 3.1 billion.");
    expect(text).toMatch(/<ins>[^<]*3\.1/);
    expect(await textOf("/corrections")).toContain("A figure was wrong.");
    expect(await textOf("/")).toContain("It cost 3.1 billion.");
    expect(await database().verdict.count({ where: { claimId: id } })).toBe(2);
  });

  it("writes no further verdict where the words stay, and takes up new evidence", async () => {
    const { id, editor, slug } = await published();
    await makeEvidence(id, { excerpt: "New accounts were found" });
    expect((await correct(editor, id, { kind: "update", note: "New accounts." })).ok).toBe(true);
    expect(await database().verdict.count({ where: { claimId: id } })).toBe(1);
    expect(await textOf(claimPath(slug))).toContain("New accounts were found");
  });

  it("asks for a note, and why it differs from the reviews", async () => {
    const { id, editor } = await published();
    expect(await correct(editor, id, { note: " " })).toMatchObject({
      refusal: { fields: { note: [{ key: "required" }] } },
    });
    const other = await database().rating.findUniqueOrThrow({ where: { key: "false" } });
    expect(await correct(editor, id, { ratingId: other.id })).toMatchObject({
      refusal: { fields: { difference: [{ key: "difference-needed" }] } },
    });
    const difference = "Both reviews missed the second account.";
    expect((await correct(editor, id, { ratingId: other.id, difference })).ok).toBe(true);
    expect(await database().publishedClaim.findUnique({ where: { claimId: id } })).toMatchObject({
      ratingKey: "false",
    });
  });

  it("changes how long it holds, and keeps it where nothing is said", async () => {
    const { id, editor } = await published();
    await correct(editor, id, { validUntil: "2027-01-31" });
    await correct(editor, id, { kind: "clarification", note: "Words." });
    expect(readSnapshot((await newest(id)).snapshot).validUntil).toBe("2027-01-31");
    const claim = await database().claim.findUniqueOrThrow({ where: { id } });
    expect(claim.validUntil?.toISOString()).toContain("2027-01-31");
  });

  it("refuses a stale one with what the other wrote", async () => {
    const { id, editor } = await published();
    const version = await versionOf(id);
    await correct(editor, id, { summary: "It cost 2 billion." });
    expect(await correct(editor, id, { version, summary: "It cost 1 billion." })).toMatchObject({
      refusal: { code: "conflict", theirs: { summary: "It cost 2 billion." } },
    });
    expect((await newest(id)).number).toBe(2);
  });

  it("retracts: the page stays with its notice, without markup for machines", async () => {
    const { id, editor, slug } = await published();
    const note = "The document was forged.";
    expect((await correct(editor, id, { kind: "retraction", note })).ok).toBe(true);
    const shown = await page(claimPath(slug));
    expect(shown?.status).toBe(200);
    expect(shown?.text).toContain(note);
    expect(shown?.text).not.toContain("ClaimReview");
    expect(await correct(editor, id)).toMatchObject({ refusal: { because: "retracted" } });
  });

  it("shows what was public until a new round is published", async () => {
    const { id, editor, slug } = await published();
    const before = await textOf(claimPath(slug));
    const reason = "The final accounts are out.";
    await recheckClaim(editor, { claimId: id, version: await versionOf(id), reason });
    await database().claim.update({
      where: { id },
      data: { statement: "A draft nobody may see.", version: { increment: 1 } },
    });
    expect(await correct(editor, id)).toMatchObject({
      refusal: { because: "nothing-to-correct" },
    });
    await database().$transaction((tx) => drawAllFiles(tx));
    expect(await textOf(claimPath(slug))).toBe(before);
  });
});

describe("pages", () => {
  it("are drawn again only where they are stale, and keep their date where nothing changed", async () => {
    const { slug } = await published();
    const before = await page(claimPath(slug));
    await database().publishedPage.update({
      where: { path: claimPath(slug) },
      data: { renderer: "an older one" },
    });
    expect(await drawStaleFiles()).toBeGreaterThan(0);
    const after = await page(claimPath(slug));
    expect(after?.renderer).toBe(before?.renderer);
    expect(after?.lastModified).toEqual(before?.lastModified);
  });
});
