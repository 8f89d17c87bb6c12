import { beforeEach, describe, expect, it } from "vitest";
import { scheduleClaim } from "@/lib/claims/commands/edit";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { declareConflict } from "@/lib/reviews/commands/assign";
import { reopenClaim } from "@/lib/reviews/commands/move";
import { saveReviewDraft } from "@/lib/reviews/commands/review";
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

/** All that stands about a claim, but for how often it was written. */
const whole = async (id: string) => {
  const { version, updatedAt, ...claim } = await database().claim.findUniqueOrThrow({
    where: { id },
    include: {
      rounds: {
        orderBy: { number: "asc" },
        include: {
          assignments: { orderBy: { personId: "asc" } },
          reviews: { orderBy: { reviewerId: "asc" } },
        },
      },
    },
  });
  return { version, updatedAt, claim };
};

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

  it("brings a declined claim back where it stood, with its round, reviewers, days and drafts", async () => {
    const claims = [
      await makeClaim("proposed"),
      await makeClaim("open"),
      await makeClaim("researching"),
      await makeClaim("in-review"),
      await makeClaim("decided"),
    ];
    const ids = claims.map(({ id }) => id);
    const [, , researching, inReview] = claims;
    const [reviewer, other] = researching?.reviewers ?? [];
    if (!researching || !inReview || !reviewer || !other) throw new Error("made without reviewers");
    await database().assignment.updateMany({
      where: { roundId: researching.roundId, personId: reviewer.id },
      data: { dueOn: new Date("2031-03-01") },
    });
    await database().assignment.updateMany({
      where: { roundId: inReview.roundId, personId: inReview.reviewers[1].id },
      data: { endedAt: new Date() },
    });
    const draft = { roundId: researching.roundId, ratingId: "", confidence: "" } as const;
    const words = { reasoning: "The accounts", wouldChange: "", evidenceIds: [] };
    expect(await saveReviewDraft(other, { ...draft, ...words, version: 0 })).toMatchObject({
      ok: true,
    });
    const standing = async () => (await Promise.all(ids.map(whole))).map(({ claim }) => claim);
    const before = await standing();
    const { deeds } = await act(ids, opinion);
    expect((await standing())[2]).toMatchObject({ status: "declined" });
    expect(await back(deeds)).toMatchObject({ done: 5, refused: [] });
    expect(await standing()).toEqual(before);

    const told = await database().event.findMany({
      where: { claimId: researching.id },
      orderBy: { sequence: "desc" },
      take: 2,
    });
    expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([
      ["round.reopened", { round: 1, people: expect.stringContaining(other.name) }],
      ["claim.taken-back", { what: "declined" }],
    ]);
    // The draft goes on where it was.
    const next = { ...draft, ...words, reasoning: "The accounts say so.", version: 1 };
    expect(await saveReviewDraft(other, next)).toMatchObject({ ok: true });
  });

  it("brings a decided claim back that the quorum of today would not decide", async () => {
    const { id } = await makeClaim("decided");
    const { deeds } = await act([id], opinion);
    const quorum = (to: number) =>
      database().desk.update({
        where: { id: 1 },
        data: { quorum: to, version: { increment: 1 } },
      });
    const { quorum: usual } = await database().desk.findUniqueOrThrow({ where: { id: 1 } });
    await quorum(usual + 1);
    try {
      expect(await back(deeds)).toMatchObject({ done: 1 });
    } finally {
      await quorum(usual);
    }
    expect((await read(id)).status).toBe("decided");
  });

  it("says why a declined claim does not come back", async () => {
    const [reopened, conflicted] = [await makeClaim("researching"), await makeClaim("in-review")];
    const { deeds } = await act([reopened.id, conflicted.id], opinion);
    const { version } = await read(reopened.id);
    await reopenClaim(await makePerson("editor"), {
      claimId: reopened.id,
      version,
      reason: "It matters after all.",
    });
    await declareConflict(conflicted.reviewers[0], {
      claimId: conflicted.id,
      reason: "My sister built it.",
    });
    const { done, refused } = await back(deeds);
    expect(done).toBe(0);
    expect(refused.map(({ claimId, refusal }) => [claimId, refusal])).toEqual([
      [reopened.id, { code: "not-allowed", because: "reopened-meanwhile" }],
      [conflicted.id, { code: "not-allowed", because: "conflict-meanwhile" }],
    ]);
    expect((await read(conflicted.id)).rounds[0]?.closedAt).not.toBeNull();
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
