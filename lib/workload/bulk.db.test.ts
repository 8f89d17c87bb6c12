import { beforeEach, describe, expect, it } from "vitest";
import { scheduleClaim } from "@/lib/claims/commands/edit";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { actOnClaims, takeBackAll } from "./bulk";
import { type AskedDeed, mostAtOnce } from "./schema";

let editor: PersonActor;

beforeEach(async () => {
  editor = await makePerson("editor");
});

const read = (id: string) =>
  database().claim.findUniqueOrThrow({
    where: { id },
    include: {
      topics: { include: { topic: true } },
      rounds: { include: { assignments: { where: { endedAt: null } } } },
    },
  });

const seen = async (ids: readonly string[]) =>
  Promise.all(
    ids.map(async (claimId) => ({ claimId, version: String((await read(claimId)).version) })),
  );

const act = async (ids: readonly string[], deed: AskedDeed) => {
  const outcome = await actOnClaims(editor, { claims: await seen(ids), deed });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const back = async (deeds: { claimId: string; sequence: string }[], actor = editor) => {
  const outcome = await takeBackAll(actor, { deeds });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const opinion = { act: "decline", reason: "opinion", note: "", alreadyCheckedUrl: "" } as const;

describe("acting on many claims", () => {
  it("judges each by its own rules, names who is refused, and goes on", async () => {
    const proposed = await makeClaim("proposed");
    const open = await makeClaim("open");
    const { reviewers, id: researching } = await makeClaim("researching");
    const [{ id: personId }] = reviewers;
    const result = await act([proposed.id, open.id, researching], { act: "assign", personId });
    expect(result.done).toBe(1);
    expect(result.refused.map(({ claimId, refusal }) => [claimId, refusal])).toEqual([
      [proposed.id, { code: "not-allowed", because: "not-assignable" }],
      [researching, { code: "conflict", because: "assigned-already" }],
    ]);
    expect((await read(open.id)).status).toBe("researching");
  });

  it("leaves out what somebody else changed since it was seen", async () => {
    const { id } = await makeClaim("open");
    const claims = await seen([id]);
    await act([id], { act: "tag", topic: "Bridges" });
    const late = await actOnClaims(editor, { claims, deed: { act: "due", dueOn: "2031-01-01" } });
    expect(late).toMatchObject({
      ok: true,
      value: { done: 0, refused: [{ refusal: { because: "moved-on" } }] },
    });
  });

  it("takes no more than a bounded number, nothing half filled in, and nothing from a reviewer", async () => {
    const many = Array.from({ length: mostAtOnce + 1 }, () => ({
      claimId: crypto.randomUUID(),
      version: "1",
    }));
    const deed = { act: "tag", topic: "Bridges" } as const;
    expect(await actOnClaims(editor, { claims: many, deed })).toMatchObject({ ok: false });
    expect(
      await actOnClaims(editor, {
        claims: many.slice(0, 1),
        deed: { ...opinion, reason: "already-checked" },
      }),
    ).toMatchObject({ refusal: { fields: { alreadyCheckedUrl: [{ key: "required" }] } } });
    expect(
      await actOnClaims(await makePerson("reviewer"), { claims: many.slice(0, 1), deed }),
    ).toMatchObject({ refusal: { because: "editors-only" } });
  });
});

describe("taking it back", () => {
  it("leaves every claim as it was, with events that say so", async () => {
    const proposed = await makeClaim("proposed");
    const open = await makeClaim("open");
    const person = await makePerson("reviewer");
    const before = await read(open.id);
    const ids = [open.id];
    for (const deed of [
      { act: "tag", topic: "Bridges" },
      { act: "due", dueOn: "2031-01-01" },
      { act: "assign", personId: person.id },
      opinion,
    ] as const) {
      const { deeds } = await act(ids, deed);
      expect(await back(deeds)).toMatchObject({ done: 1, refused: [] });
    }
    const after = await read(open.id);
    expect(after).toMatchObject({ status: "open", dueOn: before.dueOn, topics: [] });
    expect(after.rounds.flatMap(({ assignments }) => assignments)).toEqual([]);
    expect(await database().event.count({ where: { claimId: open.id } })).toBeGreaterThan(7);

    const { deeds } = await act([proposed.id], opinion);
    await back(deeds);
    expect((await read(proposed.id)).status).toBe("proposed");
  });

  it("makes no claim younger that was declined by mistake", async () => {
    const claims = [
      await makeClaim("proposed"),
      await makeClaim("open"),
      await makeClaim("researching"),
    ];
    const ids = claims.map(({ id }) => id);
    const standing = async () => {
      const all = await Promise.all(ids.map(read));
      return all.map(({ status, statusSince }) => ({ status, statusSince }));
    };
    const before = await standing();
    const { deeds } = await act(ids, opinion);
    expect(await back(deeds)).toMatchObject({ done: 3 });
    const after = await standing();
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    // The last is open anew, without its reviewers.
    expect(after[2]?.statusSince).not.toEqual(before[2]?.statusSince);
  });

  it("is refused once something else happened, but for a comment, and to anybody else", async () => {
    const [changed, said] = [await makeClaim("open"), await makeClaim("open")];
    const { deeds } = await act([changed.id, said.id], { act: "due", dueOn: "2031-01-01" });
    const days = { dueOn: "2031-02-02", validUntil: "", recheckOn: "" };
    const { version } = await read(changed.id);
    await scheduleClaim(await makePerson("editor"), { claimId: changed.id, version, ...days });
    await commentOnClaim(await makePerson("reviewer"), { claimId: said.id, body: "Soon?" });
    expect((await back(deeds, await makePerson("editor"))).done).toBe(0);
    expect(await back(deeds)).toMatchObject({
      done: 1,
      refused: [{ claimId: changed.id, refusal: { because: "moved-on" } }],
    });
    expect((await read(said.id)).dueOn).toBeNull();
  });

  it("changes nothing where nothing was changed", async () => {
    const { id } = await makeClaim("open");
    await act([id], { act: "tag", topic: "Bridges" });
    expect(await act([id], { act: "tag", topic: "bridges" })).toMatchObject({ done: 1, deeds: [] });
  });
});
