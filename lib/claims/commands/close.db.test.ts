import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { declineClaim } from "./close";
import { createDuplicate, markDuplicate } from "./duplicate";

const read = (id: string) => database().claim.findUniqueOrThrow({ where: { id } });

const declined = async (claimId: string, over: object = {}) =>
  declineClaim(await makePerson("editor"), {
    claimId,
    version: (await read(claimId)).version,
    reason: "opinion",
    note: "It says what ought to be.",
    alreadyCheckedUrl: "",
    ...over,
  });

describe("leaving a claim alone", () => {
  it("declines with a reason and ends the round under way", async () => {
    const { id, roundId } = await makeClaim("researching");
    expect(await declined(id)).toMatchObject({ ok: true });
    expect(await read(id)).toMatchObject({
      status: "declined",
      declineReason: "opinion",
      declineNote: "It says what ought to be.",
    });
    const round = await database().round.findUniqueOrThrow({ where: { id: roundId } });
    expect(round.closedAt).not.toBeNull();
  });

  it("asks where it was checked already", async () => {
    const { id } = await makeClaim("open");
    expect(await declined(id, { reason: "already-checked" })).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { alreadyCheckedUrl: [{ key: "required" }] } },
    });
    const url = "https://checkers.example/bridge";
    await declined(id, { reason: "already-checked", alreadyCheckedUrl: url });
    expect(await read(id)).toMatchObject({ status: "declined", alreadyCheckedUrl: url });
  });

  it("cannot be done twice", async () => {
    const { id } = await makeClaim("open");
    await declined(id);
    expect(await declined(id)).toEqual({
      ok: false,
      refusal: { code: "not-allowed", because: "not-from-here" },
    });
  });
});

describe("marking a duplicate", () => {
  const mark = async (claimId: string, of: number) =>
    markDuplicate(await makePerson("editor"), {
      claimId,
      version: (await read(claimId)).version,
      of,
    });

  it("writes a claim down as a duplicate at once, and nothing when the other claim is none", async () => {
    const other = await read((await makeClaim("open")).id);
    const fields = {
      ...{ statement: "The bridge cost four billion.", claimant: "", claimedOn: "" },
      ...{ language: "en", topics: [] },
    };
    const editor = await makePerson("editor");
    const made = await createDuplicate(editor, { ...fields, of: other.number });
    if (!made.ok) throw new Error(JSON.stringify(made.refusal));
    const one = await read(made.value.claimId);
    expect(one).toMatchObject({ status: "duplicate", duplicateOfId: other.id, version: 2 });
    expect(await createDuplicate(editor, { ...fields, of: one.number })).toEqual({
      ok: false,
      refusal: { code: "not-allowed", because: "duplicate-of-duplicate" },
    });
    const claims = await database().claim.count();
    expect(await createDuplicate(editor, { ...fields, of: 2_000_000_000 })).toMatchObject({
      ok: false,
      refusal: { code: "invalid" },
    });
    expect(await database().claim.count()).toBe(claims);
  });

  it("points to the other claim by its number", async () => {
    const one = await read((await makeClaim("open")).id);
    const other = await read((await makeClaim("open")).id);
    expect(await mark(one.id, other.number)).toMatchObject({ ok: true });
    expect(await read(one.id)).toMatchObject({ status: "duplicate", duplicateOfId: other.id });
  });

  it("refuses itself, a number nobody has, a duplicate, and what would make a chain", async () => {
    const one = await read((await makeClaim("open")).id);
    const other = await read((await makeClaim("open")).id);
    const third = await read((await makeClaim("open")).id);
    expect(await mark(one.id, one.number)).toMatchObject({
      refusal: { because: "duplicate-of-itself" },
    });
    expect(await mark(one.id, 999_999)).toMatchObject({
      refusal: { fields: { of: [{ key: "no-such-claim" }] } },
    });
    await mark(one.id, other.number);
    expect(await mark(third.id, one.number)).toMatchObject({
      refusal: { because: "duplicate-of-duplicate" },
    });
    expect(await mark(other.id, third.number)).toMatchObject({
      refusal: { because: "has-duplicates" },
    });
  });
});
