import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { published } from "@/lib/testing/publications";
import { drawStaleFiles, holdFiles } from "./files/keep";
import { readSnapshot } from "./snapshot";
import { listSubjects } from "./subjects";

const rowOf = (claimId: string) =>
  database().publishedClaim.findUniqueOrThrow({
    where: { claimId },
    include: { publication: true },
  });

describe("the subjects of a publication", () => {
  it("keep one address per name, and never share it", async () => {
    const { id } = await published();
    const snapshot = readSnapshot((await rowOf(id)).publication.snapshot);
    const named = (topics: string[]) =>
      database().$transaction(async (tx) => {
        await holdFiles(tx);
        const subjects = await listSubjects(tx, { ...snapshot, topics });
        return subjects.filter(({ kind }) => kind === "topic").map(({ slug }) => slug);
      });
    expect(await named(["Santé", "Sante", "؟"])).toEqual(["sante", "sante-2", "topic"]);
    expect(await named(["Sante"])).toEqual(["sante-2"]);
  });

  it("are listed again when they were listed by an earlier form of the code", async () => {
    const { id } = await published();
    const listed = await rowOf(id);
    expect(listed.claimantSlug).not.toBeNull();
    await database().publishedClaim.update({
      where: { claimId: id },
      data: { claimantSlug: null, derivation: 0 },
    });
    await drawStaleFiles();
    expect((await rowOf(id)).claimantSlug).toBe(listed.claimantSlug);
  });
});
