import { beforeAll, describe, expect, it } from "vitest";
import { ageOf } from "@/lib/claims/ageing";
import { daysLater } from "@/lib/claims/desk-day";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makeArticle, makeClaim, makePerson } from "@/lib/testing/builders";
import { asOwner } from "@/lib/testing/sql";
import { markClaim } from "../commands/create";
import { scheduleClaim } from "../commands/edit";
import { lookAfterClaim } from "../commands/look-after";
import { queueViews } from "../schema";
import { findClaims } from "./find";
import { queue } from "./queue";
import { startPage } from "./start";

let editor: PersonActor;
let article: Awaited<ReturnType<typeof makeArticle>>;
let researching: Awaited<ReturnType<typeof makeClaim>>;
let marked = "";
const word = `zébu${Math.random().toString(36).slice(2)}`;

const view = async (input: Parameters<typeof queue>[1], actor = editor) => {
  const outcome = await queue(actor, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const ids = async (input: Parameters<typeof queue>[1], actor = editor) =>
  (await view(input, actor)).claims.map(({ id }) => id);

const due = async (claimId: string, dueOn: string) => {
  const { version } = await database().claim.findUniqueOrThrow({ where: { id: claimId } });
  await scheduleClaim(editor, { claimId, version, dueOn, validUntil: "", recheckOn: "" });
};

const today = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  editor = await makePerson("editor");
  article = await makeArticle();
  researching = await makeClaim("researching", {
    statement: `Le ${word} coûte cher.`,
    language: "fr",
  });
  await makeClaim("proposed");
  await makeClaim("decided");
  const outcome = await markClaim(editor, {
    statement: `It cost 100 %_ of ${word}.`,
    claimant: "",
    claimantUnknown: true,
    claimedOn: "2021",
    language: "en",
    topics: [`Topic ${word}`],
    open: true,
    articleVersionId: article.versionId,
    start: 0,
    end: 10,
  });
  if (!outcome.ok) throw new Error("refused");
  marked = outcome.value.claimId;
});

describe("the queue", () => {
  it("filters by reviewer, nobody, topic, language, article and mine", async () => {
    const [reviewer] = researching.reviewers;
    expect(await ids({ assignee: reviewer.id })).toEqual([researching.id]);
    expect(await ids({ mine: true }, reviewer)).toEqual([researching.id]);
    expect(await ids({ mine: true })).toEqual([marked]);
    expect(await ids({ assignee: "none" })).not.toContain(researching.id);
    expect(await ids({ topic: `topic-${word.replace("é", "e")}` })).toEqual([marked]);
    expect(await ids({ language: "fr" })).toEqual([researching.id]);
    expect(await ids({ article: article.id })).toEqual([marked]);
  });

  it("finds words without their accents and a number; signs alone find nothing", async () => {
    const plain = word.replace("é", "E").toUpperCase();
    expect((await ids({ words: plain })).toSorted()).toEqual([marked, researching.id].toSorted());
    expect(await ids({ words: "%_" })).toEqual([]);
    const { number } = await database().claim.findUniqueOrThrow({ where: { id: marked } });
    expect(await ids({ words: `#${number}` })).toEqual([marked]);
  });

  it("knows what is overdue, due within seven days, and without a day", async () => {
    await due(marked, daysLater(today, -2));
    await due(researching.id, daysLater(today, 5));
    expect(await ids({ due: "overdue" })).toEqual([marked]);
    expect(await ids({ due: "this-week" })).toEqual([researching.id]);
    expect(await ids({ due: "none" })).not.toContain(marked);
    expect((await ids({ sort: "due" })).slice(0, 2)).toEqual([marked, researching.id]);
  });

  it.each([
    {},
    { words: word },
    { mine: true },
    { due: "overdue" as const },
    { late: true },
    { hands: true },
    { late: true, topic: `topic-${word.replace("é", "e")}` },
    { assignee: "none" as const },
  ])("counts by state what the list shows under %j", async (filter) => {
    const { counts } = await view(filter);
    for (const status of queueViews) {
      expect((await view({ ...filter, status })).claims).toHaveLength(counts[status]);
    }
  });

  it("knows what is past the target of its state, the furthest first", async () => {
    const stand = (id: string, days: number) =>
      database().claim.update({
        where: { id },
        data: {
          statusSince: new Date(Date.now() - days * 86_400_000),
          version: { increment: 1 },
        },
      });
    const [proposed, research, back] = [
      await makeClaim("proposed"),
      await makeClaim("researching"),
      await makeClaim("decided"),
    ];
    await stand(proposed.id, 30);
    await stand(research.id, 31);
    await asOwner(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query(
        "UPDATE claim SET status = 'published', recheck_on = current_date - 60 WHERE id = $1",
        [back.id],
      );
    });
    // Research has three days more than a proposal, so it is behind though it has stood for longer.
    const late = await view({ late: true, sort: "latest" });
    expect(late.claims.map(({ id }) => id)).toEqual([back.id, proposed.id, research.id]);
    expect(late.claims.every((claim) => ageOf(claim, late.clock)?.late)).toBe(true);
    expect((await ids({ sort: "latest" })).slice(0, 3)).toEqual([
      back.id,
      proposed.id,
      research.id,
    ]);
    expect(await ids({ late: true, status: "recheck" })).toEqual([back.id]);
  });

  it("finds what nobody looks after, whose editor left, and what nobody reviews", async () => {
    const [orphan, left, alone, well] = [
      await makeClaim("open"),
      await makeClaim("researching"),
      await makeClaim("researching"),
      await makeClaim("researching"),
    ];
    const gone = await makePerson("editor");
    const give = (id: string, editorId: string | null) =>
      database().claim.update({
        where: { id },
        data: { editorId, version: { increment: 1 } },
      });
    await give(orphan.id, null);
    await give(left.id, gone.id);
    await database().person.update({
      where: { id: gone.id },
      data: { disabledAt: new Date(), version: { increment: 1 } },
    });
    await database().assignment.updateMany({
      where: { claimId: alone.id },
      data: { endedAt: new Date() },
    });
    const found = await ids({ hands: true });
    for (const { id } of [orphan, left, alone]) expect(found).toContain(id);
    expect(found).not.toContain(well.id);
    const { version } = await database().claim.findUniqueOrThrow({ where: { id: orphan.id } });
    expect((await lookAfterClaim(editor, { claimId: orphan.id, version })).ok).toBe(true);
    expect(await ids({ hands: true })).not.toContain(orphan.id);
    expect(await ids({ mine: true })).toContain(orphan.id);
  });

  it("turns its pages by key without losing or repeating a claim, in each order", async () => {
    for (let made = 0; made < 45; made += 1) await makeClaim("proposed");
    for (const sort of ["longest-waiting", "priority", "latest", "due", "newest"] as const) {
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page: Awaited<ReturnType<typeof view>> = await view({ status: "all", sort, after });
        seen.push(...page.claims.map(({ id }) => id));
        after = page.next;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength((await view({ status: "all" })).counts.all);
    }
  });

  it("begins at the beginning when its address was tampered with", async () => {
    const first = await ids({ status: "all", sort: "newest" });
    expect(await ids({ status: "all", sort: "newest", after: "infinity~1" })).toEqual(first);
    expect(await ids({ status: "all", sort: "newest", after: "'; drop" })).toEqual(first);
  });
});

it("finds a few claims by words or number, but for the one that asks", async () => {
  const found = await findClaims(editor, { words: word, except: marked });
  expect(found).toMatchObject({ ok: true, value: [{ id: researching.id }] });
});

describe("the start page", () => {
  it("shows a reviewer the reviews they have not handed in, and not what waits for editors", async () => {
    const [reviewer] = researching.reviewers;
    const page = await startPage(reviewer, {});
    if (!page.ok) throw new Error("refused");
    expect(page.value.reviews.map(({ id }) => id)).toEqual([researching.id]);
    expect(page.value.editors).toBeNull();
    expect(page.value.due.claims.map(({ id }) => id)).toEqual([researching.id]);
  });

  it("shows an editor proposals, and a decided claim only if they did not review it", async () => {
    const decided = await makeClaim("decided");
    const [reviewer] = decided.reviewers;
    const seen = await startPage(editor, {});
    const own = await startPage({ ...reviewer, role: "editor" }, {});
    if (!seen.ok || !own.ok) throw new Error("refused");
    expect(seen.value.editors?.proposed.total).toBeGreaterThan(0);
    expect(seen.value.editors?.toPublish.total).toBe((own.value.editors?.toPublish.total ?? 0) + 1);
  });
});
