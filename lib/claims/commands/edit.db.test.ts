import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { createClaim } from "./create";
import { editClaim, openClaim, scheduleClaim } from "./edit";

const read = (id: string) =>
  database().claim.findUniqueOrThrow({
    where: { id },
    include: { claimant: true, topics: { include: { topic: true } }, measures: true },
  });

/** The input that leaves a claim as it is. */
const asItIs = async (claimId: string) => {
  const claim = await read(claimId);
  return {
    claimId,
    version: claim.version,
    statement: claim.statement,
    claimant: claim.claimant?.name ?? "",
    claimantKind: (claim.claimant?.kind ?? "") as "person" | "",
    claimantSameAs: claim.claimant?.sameAs ?? [],
    claimantAffiliation: claim.claimant?.affiliation ?? "",
    claimantUnknown: claim.claimantUnknown,
    claimedOn: claim.claimedOn ?? "",
    language: claim.language,
    topics: claim.topics.map(({ topic }) => topic.name),
    measures: [],
  };
};

const newest = (claimId: string) =>
  database().event.findFirstOrThrow({ where: { claimId }, orderBy: { sequence: "desc" } });

describe("editing a claim", () => {
  it("tells what changed from what to what, and nothing when nothing did", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("open");
    const same = await asItIs(id);
    expect(await editClaim(editor, same)).toEqual({ ok: true, value: { claimId: id } });
    expect((await read(id)).version).toBe(same.version);
    await editClaim(editor, {
      ...same,
      statement: "It cost 3 billion.",
      topics: ["Bridges"],
      measures: [{ comparator: "equal", value: "3000000000", unit: "EUR" }],
    });
    const { kind, payload } = await newest(id);
    expect(kind).toBe("claim.edited");
    expect(payload).toMatchObject({
      changes: {
        statement: { before: same.statement, after: "It cost 3 billion." },
        topics: { before: [], after: ["Bridges"] },
        measures: { before: [], after: [{ comparator: "equal", value: "3000000000" }] },
      },
    });
  });

  it("loses nothing when two people save at once: the later sees what the earlier saved", async () => {
    const { id } = await makeClaim("open");
    const same = await asItIs(id);
    const outcomes = await Promise.all(
      ["One.", "Two."].map(async (statement) =>
        editClaim(await makePerson("editor"), { ...same, statement, topics: [statement] }),
      ),
    );
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused).toHaveLength(1);
    const saved = await read(id);
    expect(refused[0]).toMatchObject({
      refusal: {
        code: "conflict",
        because: "changed-meanwhile",
        theirVersion: saved.version,
        theirs: { statement: saved.statement, topics: saved.statement, claimedOn: "2021-06" },
      },
    });
    expect(saved.topics.map(({ topic }) => topic.name)).toEqual([saved.statement]);
  });

  it("does not take from an open claim what opening asked of it", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("open");
    expect(await editClaim(editor, { ...(await asItIs(id)), claimedOn: "" })).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { claimedOn: [{ key: "required" }] } },
    });
  });

  it("keeps the words that reviewers are judging, and lets the rest be corrected", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("in-review");
    const same = await asItIs(id);
    expect(await editClaim(editor, { ...same, statement: "Something else." })).toEqual({
      ok: false,
      refusal: { code: "conflict", because: "being-judged" },
    });
    expect(await editClaim(editor, { ...same, claimedOn: "2021-05" })).toMatchObject({ ok: true });
  });

  it("corrects kind, party and links of the claimant it has, and leaves another's alone", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("open");
    const other = await makeClaim("open");
    const same = await asItIs(id);
    const link = "https://www.wikidata.org/wiki/Q2";
    const said = { claimantSameAs: [link], claimantAffiliation: "Ministry of Roads" };
    await editClaim(editor, { ...same, claimantKind: "organisation", ...said });
    expect((await read(id)).claimant).toMatchObject({
      kind: "organisation",
      ...{ sameAs: [link], affiliation: "Ministry of Roads" },
    });
    const { claimant } = await asItIs(other.id);
    await editClaim(editor, { ...(await asItIs(id)), claimant });
    expect((await read(id)).claimant).toMatchObject({ name: claimant, kind: "person", sameAs: [] });
  });
});

describe("opening a claim", () => {
  it("moves a complete proposed claim to open, once", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("proposed");
    const outcomes = await Promise.all([
      openClaim(editor, { claimId: id, version: 1 }),
      openClaim(editor, { claimId: id, version: 1 }),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await read(id)).toMatchObject({ status: "open", version: 2, editorId: editor.id });
  });

  it("refuses one that lacks a claimant or a date", async () => {
    const editor = await makePerson("editor");
    const made = await createClaim(editor, {
      statement: "It cost a lot.",
      claimant: "",
      claimedOn: "",
      language: "en",
      topics: [],
    });
    if (!made.ok) throw new Error("refused");
    expect(await openClaim(editor, { claimId: made.value.claimId, version: 1 })).toEqual({
      ok: false,
      refusal: { code: "not-allowed", because: "incomplete" },
    });
  });
});

describe("setting days", () => {
  it("keeps due day, validity and recheck day, and takes them back", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("open");
    const { version } = await read(id);
    const days = { dueOn: "2026-03-01", validUntil: "2026-12-31", recheckOn: "2026-06-30" };
    await scheduleClaim(editor, { claimId: id, version, ...days });
    expect(await read(id)).toMatchObject({
      dueOn: new Date("2026-03-01"),
      validUntil: new Date("2026-12-31"),
      recheckOn: new Date("2026-06-30"),
    });
    await scheduleClaim(editor, { claimId: id, version: version + 1, ...days, dueOn: "" });
    expect((await read(id)).dueOn).toBeNull();
    expect((await newest(id)).payload).toEqual({
      changes: { dueOn: { before: "2026-03-01", after: "" } },
    });
    expect(await scheduleClaim(editor, { claimId: id, version, ...days })).toMatchObject({
      refusal: { because: "changed-meanwhile", theirs: { dueOn: "", validUntil: "2026-12-31" } },
    });
  });
});
