import { describe, expect, it } from "vitest";
import { evidenceOfClaim } from "@/lib/evidence/queries/of-claim";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { changeDesk, changeQueueRules, writeMethod } from "./commands";
import { deskSettings, methodOfDesk, queueSettings } from "./queries";

const settings = async () => {
  const outcome = await deskSettings(await makePerson("admin"), {});
  if (!outcome.ok) throw new Error("refused");
  const { can: _, updatedAt: __, ...fields } = outcome.value;
  return fields;
};

const method = async () => {
  const outcome = await methodOfDesk(await makePerson("admin"), {});
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

describe("the desk's rules", () => {
  it("hold from the next decision on, and tell what changed", async () => {
    const { id: claimId, editor } = await makeClaim("in-review");
    const admin = await makePerson("admin");
    const before = await settings();
    expect((await changeDesk(admin, { ...before, independentSources: 3 })).ok).toBe(true);
    expect(await evidenceOfClaim(editor, { claimId })).toMatchObject({
      value: { ruleHolds: false, checklist: [{ need: 3 }, {}, {}, {}] },
    });
    const told = await database().event.findFirstOrThrow({ where: { kind: "desk.changed" } });
    expect(told.payload).toEqual({
      changes: { independentSources: { before: before.independentSources, after: 3 } },
    });
  });

  it("are changed by one admin at a time, each shown the other's", async () => {
    const admin = await makePerson("admin");
    const before = await settings();
    const outcomes = await Promise.all([
      changeDesk(admin, { ...before, quorum: 3 }),
      changeDesk(admin, { ...before, quorum: 4, nameReviewers: true }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const after = await settings();
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { theirs: { quorum: String(after.quorum) }, theirVersion: after.version },
    });
  });

  it("say in which languages readers are offered the pages, each once", async () => {
    const admin = await makePerson("admin");
    const before = await settings();
    const asked = { ...before, language: "fr", otherLanguages: ["ar", "fr", "en", "ar"] } as const;
    expect(
      (await changeDesk(admin, { ...asked, otherLanguages: [...asked.otherLanguages] })).ok,
    ).toBe(true);
    expect(await settings()).toMatchObject({ language: "fr", otherLanguages: ["en", "ar"] });
    const told = await database().event.findFirstOrThrow({
      where: { kind: "desk.changed" },
      orderBy: { at: "desc" },
    });
    expect(told.payload).toEqual({
      changes: {
        language: { before: "en", after: "fr" },
        otherLanguages: { before: [], after: ["en", "ar"] },
      },
    });
    expect(await changeDesk(admin, { ...before, otherLanguages: ["es"] })).toMatchObject({
      refusal: { theirs: { language: "fr", otherLanguages: "en\nar" } },
    });
    const unknown = { ...(await settings()), language: "de", otherLanguages: ["la"] } as never;
    expect(await changeDesk(admin, unknown)).toMatchObject({
      refusal: { fields: { language: [{ key: "choose" }] } },
    });
  });

  it("are sensible, in a time zone there is, and not an editor's", async () => {
    const before = await settings();
    const odd = { ...before, quorum: 0, primarySources: 10, timeZone: "Mars/Olympus", name: " " };
    expect(await changeDesk(await makePerson("admin"), odd)).toMatchObject({
      refusal: {
        fields: {
          name: [{ key: "required" }],
          timeZone: [{ key: "choose" }],
          quorum: [{ key: "too-small" }],
          primarySources: [{ key: "too-large" }],
        },
      },
    });
    expect(await changeDesk(await makePerson("editor"), before)).toMatchObject({
      refusal: { because: "admins-only" },
    });
  });
});

describe("the rules of the queue", () => {
  const rules = async () => {
    const outcome = await queueSettings(await makePerson("admin"), {});
    if (!outcome.ok) throw new Error("refused");
    return outcome.value;
  };

  it("are set with or without a target, and tell what changed", async () => {
    const admin = await makePerson("admin");
    const before = await rules();
    const asked = { ...before, targetOpen: "", workLimit: "3", workingDays: ["7", "1", "1"] };
    expect((await changeQueueRules(admin, asked)).ok).toBe(true);
    expect(await rules()).toMatchObject({ targetOpen: null, workLimit: 3, workingDays: [1, 7] });
    const told = await database().event.findFirstOrThrow({
      where: { kind: "desk.changed" },
      orderBy: { sequence: "desc" },
    });
    expect(told.payload).toMatchObject({
      changes: { targetOpen: { before: before.targetOpen, after: null } },
    });
    expect(await changeQueueRules(admin, before)).toMatchObject({
      refusal: { theirs: { targetOpen: "", workingDays: "1\n7" } },
    });
    const { version } = await rules();
    await changeQueueRules(admin, { ...before, version });
  });

  it("leave a day to work on, and are not absurd", async () => {
    const odd = { ...(await rules()), targetOpen: 0, workingDays: [], workLimit: "x", idleDays: 0 };
    expect(await changeQueueRules(await makePerson("admin"), odd)).toMatchObject({
      refusal: { fields: { targetOpen: [{}], workingDays: [{ key: "choose" }], idleDays: [{}] } },
    });
  });
});

describe("the method page", () => {
  it("gets a new version, and keeps the ones before", async () => {
    const admin = await makePerson("admin");
    const { number, body } = await method();
    expect(await writeMethod(admin, { version: number, body: "## How we work" })).toMatchObject({
      value: { number: number + 1 },
    });
    expect(await method()).toMatchObject({
      number: number + 1,
      body: "## How we work",
      versions: [{ number: number + 1, writer: { name: admin.name } }, { number }],
    });
    expect((await database().methodVersion.findUniqueOrThrow({ where: { number } })).body).toBe(
      body,
    );
  });

  it("takes one of two versions written at once, and shows the other what was written", async () => {
    const admin = await makePerson("admin");
    const { number: version } = await method();
    const outcomes = await Promise.all([
      writeMethod(admin, { version, body: "one" }),
      writeMethod(admin, { version, body: "two" }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { number, body } = await method();
    expect(number).toBe(version + 1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      refusal: { theirs: { body }, theirVersion: number },
    });
    expect(await writeMethod(admin, { version: version + 40, body: "x" })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });
});
