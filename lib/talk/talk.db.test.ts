import { describe, expect, it } from "vitest";
import { addAppearance, removeAppearance } from "@/lib/claims/commands/appearances";
import { claimHistory } from "@/lib/claims/queries/history";
import { eventsSince } from "@/lib/live/queries/events-since";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { answered } from "@/lib/testing/answered";
import { makeArticle, makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { commentOnClaim, replyToThread } from "./commands/comment";
import { markThreadsRead, removeComment, reopenThread, resolveThread } from "./commands/thread";
import { talkOfClaim } from "./queries/of-claim";

const talk = async (actor: PersonActor, claimId: string) =>
  answered(await talkOfClaim(actor, { claimId }));

const submit = async (roundId: string, reviewer: PersonActor) => {
  const rating = await database().rating.findUniqueOrThrow({ where: { key: "misleading" } });
  const { id } = await database().review.create({
    data: {
      ...{ roundId, reviewerId: reviewer.id, ratingId: rating.id, confidence: "high" },
      ...{ reasoning: "The accounts say so.", submittedAt: new Date() },
    },
    select: { id: true },
  });
  return id;
};

describe("a thread", () => {
  it("keeps what was said as it was said, answered once deep, about one thing", async () => {
    const claim = await makeClaim("open");
    const evidence = await makeEvidence(claim.id);
    const [first] = claim.reviewers;
    const { commentId: rootId } = answered(
      await commentOnClaim(first, {
        claimId: claim.id,
        body: " First line\r\nsecond line ",
        about: `evidence ${evidence.id}`,
      }),
    );
    const { commentId: replyId } = answered(
      await replyToThread(claim.editor, { rootId, body: "So it is." }),
    );
    const [thread] = (await talk(claim.editor, claim.id)).threads;
    expect(thread).toMatchObject({
      about: { kind: "evidence", id: evidence.id },
      comments: [
        { author: { id: first.id }, parts: [{ text: "First line\nsecond line" }] },
        { author: { id: claim.editor.id }, parts: [{ text: "So it is." }] },
      ],
    });
    expect(await replyToThread(first, { rootId: replyId, body: "Deeper" })).toMatchObject({
      refusal: { code: "not-found" },
    });
    expect(await commentOnClaim(first, { claimId: claim.id, body: "  " })).toMatchObject({
      refusal: { code: "invalid", fields: { body: [{ key: "required" }] } },
    });
  });

  it("is not about what belongs to another claim, whoever writes", async () => {
    const claim = await makeClaim("open");
    const { id: foreign } = await makeEvidence((await makeClaim("open")).id);
    const said = { claimId: claim.id, body: "This one", about: `evidence ${foreign}` };
    expect(await commentOnClaim(claim.editor, said)).toMatchObject({
      refusal: { code: "not-found" },
    });
    const row = { claimId: claim.id, authorId: claim.editor.id, body: "This one" };
    await expect(
      database().comment.create({ data: { ...row, anchor: "evidence", evidenceId: foreign } }),
    ).rejects.toThrow();
    await expect(
      database().comment.create({ data: { ...row, anchor: "evidence" } }),
    ).rejects.toThrow();
  });

  it("keeps the words of a passage that is taken out of the article", async () => {
    const claim = await makeClaim("open");
    const article = await makeArticle();
    const place = { articleVersionId: article.versionId, start: 0, end: 32 };
    const { appearanceId } = answered(
      await addAppearance(claim.editor, { claimId: claim.id, ...place }),
    );
    const about = `passage ${appearanceId}`;
    answered(await commentOnClaim(claim.editor, { claimId: claim.id, body: "Here?", about }));
    answered(await removeAppearance(claim.editor, { appearanceId }));
    const [thread] = (await talk(claim.editor, claim.id)).threads;
    expect(thread?.about).toEqual({
      ...{ kind: "passage", id: appearanceId, name: "The bridge cost 4 billion euros." },
    });
  });

  it("is resolved once and taken up again", async () => {
    const claim = await makeClaim("open");
    const said = await commentOnClaim(claim.editor, { claimId: claim.id, body: "Who takes it?" });
    const { commentId: rootId } = answered(said);
    answered(await resolveThread(claim.reviewers[0], { rootId }));
    expect((await talk(claim.editor, claim.id)).threads[0]).toMatchObject({
      resolved: { by: claim.reviewers[0].name },
    });
    expect(await resolveThread(claim.editor, { rootId })).toMatchObject({
      refusal: { because: "thread-resolved" },
    });
    answered(await reopenThread(claim.editor, { rootId }));
    expect((await talk(claim.editor, claim.id)).threads[0]?.resolved).toBeNull();
  });

  it("shows nobody what its author took back, and keeps that something was said", async () => {
    const claim = await makeClaim("open");
    const said = await commentOnClaim(claim.editor, { claimId: claim.id, body: "In the heat" });
    const { commentId } = answered(said);
    answered(await removeComment(claim.editor, { commentId }));
    const seen = await talk(claim.reviewers[0], claim.id);
    expect(seen.threads[0]?.comments).toMatchObject([{ removed: true, parts: [], isNew: false }]);
    expect(JSON.stringify(seen)).not.toContain("In the heat");
    await expect(
      database().comment.update({ where: { id: commentId }, data: { body: "x" } }),
    ).rejects.toThrow();
  });
});

it("counts what others said and a person has not read, thread by thread", async () => {
  const claim = await makeClaim("open");
  const [first, second] = claim.reviewers;
  const say = (by: PersonActor, body: string) => commentOnClaim(by, { claimId: claim.id, body });
  answered(await say(first, "One"));
  answered(await say(second, "Two"));
  expect((await talk(first, claim.id)).unread).toBe(1);
  const { unread, threads } = await talk(claim.editor, claim.id);
  expect(unread).toBe(2);
  const [one] = threads;
  if (!one) throw new Error("there is a thread");
  const read = { threads: [{ rootId: one.id, upTo: one.upTo }] };
  answered(await markThreadsRead(claim.editor, read));
  const before = { threads: [{ rootId: one.id, upTo: new Date(0) }] };
  answered(await markThreadsRead(claim.editor, before));
  expect((await talk(claim.editor, claim.id)).unread).toBe(1);
  answered(await replyToThread(second, { rootId: one.id, body: "And this" }));
  expect((await talk(claim.editor, claim.id)).unread).toBe(2);
});

describe("who is called", () => {
  it("is kept by who they are, whatever they are called later", async () => {
    const claim = await makeClaim("open");
    const called = await makePerson("reviewer", { name: `Ada ${claim.id}` });
    const body = `@${called.name}, is this yours?`;
    answered(await commentOnClaim(claim.editor, { claimId: claim.id, body }));
    await database().person.update({
      where: { id: called.id },
      data: { name: "Ada Renamed", version: { increment: 1 } },
    });
    const [thread] = (await talk(claim.editor, claim.id)).threads;
    expect(thread?.comments[0]?.parts).toEqual([
      { mention: "Ada Renamed", personId: called.id },
      { text: ", is this yours?" },
    ]);
  });

  it("must be chosen where two have one name", async () => {
    const claim = await makeClaim("open");
    const name = `Twin ${claim.id}`;
    const [one] = [await makePerson("reviewer", { name }), await makePerson("editor", { name })];
    const said = { claimId: claim.id, body: `@${name}` };
    expect(await commentOnClaim(claim.editor, said)).toMatchObject({
      refusal: { fields: { body: [{ key: "mention-unclear" }] } },
    });
    const { commentId } = answered(
      await commentOnClaim(claim.editor, { ...said, mentioned: [one?.id ?? ""] }),
    );
    const mentions = await database().commentMention.findMany({ where: { commentId } });
    expect(mentions).toMatchObject([{ personId: one?.id }]);
  });
});

describe("what is said of a review", () => {
  /** One of two reviewers has handed in and talks about it; the other has not. */
  const scene = async () => {
    const claim = await makeClaim("in-review");
    const [first, second] = claim.reviewers;
    const reviewId = await submit(claim.roundId, first);
    const about = `review ${reviewId}`;
    const { commentId: rootId } = answered(
      await commentOnClaim(first, { claimId: claim.id, body: "I rest it on one page.", about }),
    );
    return { claim, first, second, reviewId, about, rootId };
  };

  it("is not known to the other reviewer, who cannot answer, settle or begin a thread", async () => {
    const { claim, first, second, about, rootId } = await scene();
    expect((await talk(first, claim.id)).threads).toHaveLength(1);
    for (const kept of [second, claim.editor, await makePerson("reviewer")]) {
      const seen = await talk(kept, claim.id);
      expect(seen).toMatchObject({ threads: [], unread: 0 });
      expect(seen.anchors.filter(({ kind }) => kind === "review")).toEqual([]);
      const notThere = { refusal: { code: "not-found" } };
      const said = { claimId: claim.id, body: "Let me see", about };
      expect(await commentOnClaim(kept, said)).toMatchObject(notThere);
      expect(await replyToThread(kept, { rootId, body: "And?" })).toMatchObject(notThere);
      expect(await resolveThread(kept, { rootId })).toMatchObject(notThere);
      expect(await removeComment(kept, { commentId: rootId })).toMatchObject(notThere);
    }
  });

  it("is not told of by the history or the stream of the claim", async () => {
    const { claim, first, second, rootId } = await scene();
    answered(await resolveThread(first, { rootId }));
    const history = answered(await claimHistory(second, { claimId: claim.id }));
    expect(history.events).toEqual([]);
    const since = await eventsSince(second, { page: `claim/${claim.id}`, after: "0" });
    expect(answered(since).told).toEqual([]);
    const events = await database().event.findMany({ where: { claimId: claim.id } });
    expect(events.map(({ kind }) => kind)).toEqual(["review.discussed", "review.discussed"]);
  });

  it("calls nobody who may not know of it, and says so", async () => {
    const { claim, first, second, reviewId, rootId } = await scene();
    const body = `@${second.name}, what do you say?`;
    expect(await replyToThread(first, { rootId, body })).toMatchObject({
      refusal: { fields: { body: [{ key: "mention-kept-out" }] } },
    });
    const { people } = await talk(first, claim.id);
    expect(people.find(({ id }) => id === second.id)?.keptOutOf).toEqual([reviewId]);
    // Whoever declared a conflict of interest stays out when the reviews of all others are in.
    const partial = await makePerson("editor");
    await database().conflictDeclaration.create({
      data: { claimId: claim.id, personId: partial.id, reason: "My employer" },
    });
    await submit(claim.roundId, second);
    answered(await replyToThread(first, { rootId, body }));
    expect(await replyToThread(first, { rootId, body: `@${partial.name}` })).toMatchObject({
      refusal: { fields: { body: [{ key: "mention-kept-out" }] } },
    });
  });

  it("is there, and new, once their own review is in", async () => {
    const { claim, second } = await scene();
    await submit(claim.roundId, second);
    expect(await talk(second, claim.id)).toMatchObject({ unread: 1, threads: [{ unread: 1 }] });
    expect((await talk(claim.editor, claim.id)).threads).toHaveLength(1);
  });

  it("is not about a draft, not even by its writer", async () => {
    const claim = await makeClaim("in-review");
    const [first] = claim.reviewers;
    const { id } = await database().review.create({
      data: { roundId: claim.roundId, reviewerId: first.id },
      select: { id: true },
    });
    const said = { claimId: claim.id, body: "My own", about: `review ${id}` };
    expect(await commentOnClaim(first, said)).toMatchObject({ refusal: { code: "not-found" } });
  });
});
