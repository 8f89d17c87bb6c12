import { describe, expect, it } from "vitest";
import { editEvidence } from "@/lib/evidence/commands/amend";
import { noteLook } from "@/lib/evidence/commands/note-look";
import { watchFrom } from "@/lib/evidence/watching/begin";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence } from "@/lib/testing/builders";
import { correct, newest, publish, textOf } from "@/lib/testing/publications";
import { drawFile } from "./files/draw";
import { publishedFrame } from "./frame";
import { drawForSource } from "./source-turned";

const job = { kind: "system", job: "test" } as const;
const cited = "The bridge cost 3 billion euros.";
const around = `It was read out in the assembly. ${cited} Nobody had known. `;
const filling = "Other matters were dealt with at length. ".repeat(40);

const look = (sourceId: string, found: "gone" | "there") =>
  noteLook(job, {
    ...{ sourceId, lost: [] },
    look:
      found === "gone"
        ? { ok: false, reason: "not-success", detail: "410" }
        : { ok: true, finalUrl: "https://a.example/", contentSha256: "0".repeat(64) },
  });

/** A published claim that rests on a watched source, and what readers are sent of it. */
const watched = async (over: { protected?: boolean } = {}) => {
  const { id: claimId, editor } = await makeClaim("decided");
  const evidence = await makeEvidence(claimId, {
    ...{ excerpt: cited, text: filling + around + filling },
    ...over,
  });
  const { sourceId } = evidence;
  const copy = { sourceId, finalUrl: "https://a.example/", contentSha256: "0".repeat(64) };
  await database().$transaction((tx) => watchFrom(tx, copy, new Date()));
  await publish(editor, claimId);
  const { slug } = await newest(claimId);
  const turn = async (found: "gone" | "there") => {
    await look(sourceId, found);
    return drawForSource(job, { sourceId });
  };
  return { claimId, editor, ...evidence, turn, read: (l = "") => textOf(`${l}/claims/${slug}`) };
};

describe("a published source whose page is gone", () => {
  it("is shown as an archived copy: the excerpt among its own words and no more, while it is gone", async () => {
    const languages = { otherLanguages: ["fr", "es", "ar"], version: { increment: 1 } };
    await database().desk.update({ where: { id: 1 }, data: languages });
    const { turn, read } = await watched();
    expect(await read()).not.toContain("Archived copy");
    await turn("gone");
    const page = await read();
    expect(page).toContain("Archived copy");
    expect(page).toContain(`<mark>${cited}</mark> Nobody had known.`);
    expect(page.split("Other matters were dealt with").length).toBeLessThan(18);
    expect(await read("/fr")).toContain("Copie archivée");
    expect(await read("/es")).toContain("Copia archivada");
    expect(await read("/ar")).toContain("نسخة مؤرشفة");
    await turn("there");
    expect(await read()).not.toContain("Archived copy");
  });

  it("asks for its readers to be told in the very transaction that notes it", async () => {
    const { sourceId } = await watched();
    await look(sourceId, "gone");
    const jobs = await database().$queryRaw<object[]>`
      SELECT FROM graphile_worker.jobs WHERE key = ${`source turned ${sourceId}`}`;
    expect(jobs).toHaveLength(1);
  });

  it("is still shown so after a correction, and drawn so again", async () => {
    const { turn, read, claimId, editor } = await watched();
    await turn("gone");
    expect((await correct(editor, claimId)).ok).toBe(true);
    expect(await read()).toContain("Archived copy");
    const { slug } = await newest(claimId);
    const frame = await publishedFrame(database());
    const drawn = await drawFile({ db: database(), frame }, `/claims/${slug}`);
    expect(drawn?.content).toBe(await read());
  });

  it("is told of with the hash of all that readers are shown, and again once it is there", async () => {
    const { turn, claimId } = await watched();
    const told = async () => {
      const where = { claimId, kind: "claim.copies-shown" };
      const events = await database().event.findMany({ where, orderBy: { sequence: "asc" } });
      return events.map(({ payload }) => (payload as { count: number }).count);
    };
    expect(await told()).toEqual([]);
    await turn("gone");
    await turn("gone");
    expect(await told()).toEqual([1]);
    await turn("there");
    expect(await told()).toEqual([1, 0]);
  });

  it("shows nothing of what is protected, before or after it was published", async () => {
    const hidden = await watched({ protected: true });
    await hidden.turn("gone");
    expect(await hidden.read()).not.toContain("Archived copy");

    const { turn, read, id: evidenceId, editor } = await watched();
    const { version } = await database().evidence.findUniqueOrThrow({ where: { id: evidenceId } });
    const edited = await editEvidence(editor, {
      ...{ evidenceId, version: String(version), stance: "supports", excerpt: cited },
      ...{ locator: "", note: "", protected: true, protectedReason: "They would lose their work." },
    });
    expect(edited).toMatchObject({ ok: true });
    await turn("gone");
    expect(await read()).not.toContain("Archived copy");
  });
});
