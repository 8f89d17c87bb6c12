import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence } from "@/lib/testing/builders";
import { newest, publish, textOf } from "@/lib/testing/publications";
import { claimPath, markdownPath } from "./paths";
import { readSnapshot } from "./snapshot";

/** Evidence whose copy a public archive has too. */
const archivedEvidence = async (claimId: string, over: { protected?: boolean } = {}) => {
  const { id, sourceId } = await makeEvidence(claimId, over);
  const { fileId, capturedById } = await database().capture.findFirstOrThrow({
    where: { sourceId },
  });
  const { id: captureId } = await database().capture.create({
    data: {
      ...{ sourceId, fileId, capturedById, origin: "fetched" },
      ...{ finalUrl: "https://a.example/", contentSha256: fileId },
      mementoUrl: "https://archive.example/20240506070809/https://a.example/",
      mementoAt: new Date("2024-05-06T07:08:09Z"),
    },
  });
  await database().evidence.update({
    where: { id },
    data: { captureId, version: { increment: 1 } },
  });
};

describe("a public archive's copy of what a verdict rests on", () => {
  it("is named in the snapshot, on the page, in its Markdown and to machines", async () => {
    const claim = await makeClaim("decided");
    await archivedEvidence(claim.id);
    await publish(claim.editor, claim.id);
    const { snapshot, slug } = await newest(claim.id);
    const url = "https://archive.example/20240506070809/https://a.example/";
    const captures = readSnapshot(snapshot).evidence.map((one) => !one.protected && one.capture);
    expect(captures.at(-1)).toMatchObject({ archived: { url, at: "2024-05-06T07:08:09.000Z" } });
    // Only what is known is said of the others.
    expect(captures[0]).not.toHaveProperty("archived");
    const text = await textOf(claimPath(slug));
    expect(text).toContain(`<a href="${url}" rel="noreferrer external">Archived copy at archive`);
    expect(text).toContain(`"archivedAt":"${url}"`);
    expect(await textOf(markdownPath(claimPath(slug)))).toContain(
      `[Archived copy at archive.example](${url}), 6 May 2024`,
    );
  });

  it("is not told of a source that is withheld", async () => {
    const claim = await makeClaim("decided");
    await archivedEvidence(claim.id, { protected: true });
    await publish(claim.editor, claim.id);
    const { snapshot, slug } = await newest(claim.id);
    expect(snapshot + (await textOf(claimPath(slug)))).not.toContain("archive.example");
  });
});
