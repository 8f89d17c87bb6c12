import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { makeArticle, makeClaim, makePerson } from "@/lib/testing/builders";
import { addAppearance } from "../commands/appearances";
import { openClaim, scheduleClaim } from "../commands/edit";
import { claimForDesk } from "./claim";
import { claimHistory } from "./history";
import { claimsOfArticle } from "./of-article";

describe("the page of a claim", () => {
  it("shows the claim and where it appears, with what the asker may do", async () => {
    const editor = await makePerson("editor");
    const reviewer = await makePerson("reviewer");
    const { id } = await makeClaim("proposed");
    const article = await makeArticle();
    await addAppearance(editor, {
      claimId: id,
      articleVersionId: article.versionId,
      start: 0,
      end: 32,
    });
    const seen = await claimForDesk(reviewer, { claimId: id });
    if (!seen.ok) throw new Error("refused");
    expect(seen.value).toMatchObject({
      id,
      status: "proposed",
      missing: [],
      rating: null,
      appearances: [
        {
          article: { id: article.id, title: "The bridge" },
          passage: { exact: "The bridge cost 4 billion euros.", prefix: "", version: 1 },
        },
      ],
      can: { open: { allowed: false, because: "editors-only" } },
    });
    const asEditor = await claimForDesk(editor, { claimId: id });
    expect(asEditor).toMatchObject({
      value: { can: { open: { allowed: true }, decline: { allowed: true } } },
    });
  });

  it("shows the rating of a decided claim, and none before", async () => {
    const editor = await makePerson("editor");
    const decided = await makeClaim("decided");
    const waiting = await makeClaim("in-review");
    expect(await claimForDesk(editor, { claimId: decided.id })).toMatchObject({
      value: { rating: { key: "misleading", name: "Misleading" } },
    });
    expect(await claimForDesk(editor, { claimId: waiting.id })).toMatchObject({
      value: { rating: null, can: { restate: { because: "being-judged" } } },
    });
  });

  it("says the same of a claim that is not there as of nothing", async () => {
    const editor = await makePerson("editor");
    const claimId = crypto.randomUUID();
    expect(await claimForDesk(editor, { claimId })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  it("takes the same number of queries however much a claim holds", async () => {
    const editor = await makePerson("editor");
    const full = await makeClaim("decided");
    const count = await queriesOf(() => claimForDesk(editor, { claimId: full.id }));
    const bare = await makeClaim("proposed");
    expect(count).toBeLessThanOrEqual(20);
    expect(await queriesOf(() => claimForDesk(editor, { claimId: bare.id }))).toBeLessThanOrEqual(
      count,
    );
  });
});

/** How many statements a read sends to the database. */
const queriesOf = async (read: () => Promise<unknown>): Promise<number> => {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await read();
  const count = sent.mock.calls.length;
  sent.mockRestore();
  return count;
};

describe("the history of a claim", () => {
  it("tells who did what, newest first, with what changed", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("proposed");
    await openClaim(editor, { claimId: id, version: 1 });
    await scheduleClaim(editor, {
      claimId: id,
      version: 2,
      dueOn: "2026-03-01",
      validUntil: "",
      recheckOn: "",
    });
    const history = await claimHistory(editor, { claimId: id });
    expect(history).toMatchObject({
      value: {
        older: null,
        events: [
          {
            kind: "claim.scheduled",
            who: { name: editor.name },
            changes: [{ field: "dueOn", before: "", after: "2026-03-01" }],
          },
          { kind: "claim.opened", changes: [] },
        ],
      },
    });
  });

  it("goes on where a long page ended", async () => {
    const editor = await makePerson("editor");
    const { id } = await makeClaim("open");
    for (let said = 0; said < 103; said += 1) {
      await commentOnClaim(editor, { claimId: id, body: `Word ${said}` });
    }
    const first = await claimHistory(editor, { claimId: id });
    if (!first.ok || !first.value.older) throw new Error("there is more");
    expect(first.value.events).toHaveLength(100);
    const rest = await claimHistory(editor, { claimId: id, before: first.value.older });
    expect(rest).toMatchObject({ value: { older: null } });
    expect(rest.ok && rest.value.events).toHaveLength(3);
  });
});

it("hands a card per claim of an article, in the order of the text, with reviewers and rating", async () => {
  const editor = await makePerson("editor");
  const article = await makeArticle();
  const researching = await makeClaim("researching");
  const decided = await makeClaim("decided");
  const place = { articleVersionId: article.versionId };
  await addAppearance(editor, { ...place, claimId: decided.id, start: 35, end: 45 });
  await addAppearance(editor, { ...place, claimId: researching.id, start: 0, end: 10 });
  const cards = await claimsOfArticle(editor, place);
  expect(cards).toMatchObject({
    value: [
      {
        claimId: researching.id,
        rating: null,
        assignees: expect.arrayContaining([
          { id: researching.reviewers[0].id, name: researching.reviewers[0].name },
        ]),
        passage: { start: 0, end: 10, anchoring: "marked" },
      },
      { claimId: decided.id, rating: { key: "misleading" }, assignees: [] },
    ],
  });
});
