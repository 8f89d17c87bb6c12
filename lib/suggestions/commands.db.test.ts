import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { makeArticle, makeClaim, makeKnownElsewhere, makePerson } from "@/lib/testing/builders";
import {
  acceptSuggestion,
  bringSuggestionBack,
  declineCheckedSuggestion,
  linkSuggestion,
  waveSuggestionAway,
} from "./commands";
import { suggestionsForArticle } from "./queries";

// 🌉 is two UTF-16 units and one code point.
const text =
  "🌉 News. According to the Labor Department, unemployment fell by 3 percent in 2020. The bridge cost 4 billion euros in 2021.";

const shownTo = async (actor: Awaited<ReturnType<typeof makePerson>>, articleVersionId: string) => {
  const shown = await suggestionsForArticle(actor, { articleVersionId });
  if (!shown.ok) throw new Error(JSON.stringify(shown.refusal));
  return shown.value;
};

const scene = async () => {
  const editor = await makePerson("editor");
  const { id: articleId, versionId: articleVersionId } = await makeArticle({ text });
  const { suggestions } = await shownTo(editor, articleVersionId);
  const place = (words: string) => {
    const found = suggestions.find(({ exact }) => exact.includes(words));
    if (!found) throw new Error(`not suggested: ${words}`);
    return { articleVersionId, start: found.start, end: found.end };
  };
  return { editor, articleId, articleVersionId, place };
};

const exactOf = (list: readonly { exact: string }[]) => list.map(({ exact }) => exact);

describe("linking a suggestion", () => {
  it("places the known claim in its passage and remembers that they are the same", async () => {
    const { editor, articleVersionId, place } = await scene();
    const { id: claimId } = await makeClaim("open");
    const linked = await linkSuggestion(editor, { ...place("bridge"), claimId });
    if (!linked.ok) throw new Error(JSON.stringify(linked.refusal));
    const exact = "The bridge cost 4 billion euros in 2021.";
    expect(
      await database().passage.findMany({
        where: { appearance: { claimId }, articleVersionId },
        select: { exact: true },
      }),
    ).toEqual([{ exact }]);
    expect(
      await database().judgedPair.findMany({
        where: { knownClaimId: claimId },
        select: { statement: true, judgement: true, judgedById: true },
      }),
    ).toEqual([{ statement: exact, judgement: "same", judgedById: editor.id }]);
    expect(exactOf((await shownTo(editor, articleVersionId)).suggestions)).not.toContain(exact);
  });
});

describe("a suggestion that another desk has checked", () => {
  it("becomes a claim that is left alone with the way to that check, and is remembered as the same", async () => {
    const { editor, articleId, articleVersionId, place } = await scene();
    const { id: knownId, reviewUrl } = await makeKnownElsewhere();
    const declined = await declineCheckedSuggestion(editor, { ...place("bridge"), knownId });
    if (!declined.ok) throw new Error(JSON.stringify(declined.refusal));
    const { claimId } = declined.value;
    const exact = "The bridge cost 4 billion euros in 2021.";
    expect(
      await database().claim.findUniqueOrThrow({
        where: { id: claimId },
        select: {
          status: true,
          declineReason: true,
          alreadyCheckedUrl: true,
          appearances: { select: { articleId: true, passages: { select: { exact: true } } } },
        },
      }),
    ).toEqual({
      status: "declined",
      declineReason: "already-checked",
      alreadyCheckedUrl: reviewUrl,
      appearances: [{ articleId, passages: [{ exact }] }],
    });
    expect(
      await database().judgedPair.findMany({
        where: { knownElsewhereId: knownId },
        select: { askedClaimId: true, judgement: true },
      }),
    ).toEqual([{ askedClaimId: claimId, judgement: "same" }]);
    expect(exactOf((await shownTo(editor, articleVersionId)).suggestions)).not.toContain(exact);
    const events = await database().event.findMany({
      where: { claimId },
      orderBy: { sequence: "asc" },
      select: { kind: true },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "claim.proposed",
      "appearance.added",
      "pair.judged",
      "claim.declined",
    ]);
  });
});

describe("accepting a suggestion", () => {
  it("makes a proposed claim with draft, claimant, figures and passage, and proposes it no more", async () => {
    const { editor, articleId, articleVersionId, place } = await scene();
    const accepted = await acceptSuggestion(editor, place("unemployment"));
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal));
    const { claimId } = accepted.value;
    expect(
      await database().claim.findUniqueOrThrow({
        where: { id: claimId },
        select: {
          statement: true,
          status: true,
          origin: true,
          claimant: { select: { name: true, kind: true } },
          measures: { select: { comparator: true } },
          appearances: { select: { passages: { select: { exact: true, start: true } } } },
        },
      }),
    ).toEqual({
      statement: "Unemployment fell by 3 percent in 2020.",
      status: "proposed",
      origin: "suggested",
      claimant: { name: "Labor Department", kind: "organisation" },
      measures: [{ comparator: "decrease" }],
      appearances: [
        {
          passages: [
            {
              exact: expect.stringContaining("unemployment fell by 3 percent in 2020."),
              start: place("unemployment").start,
            },
          ],
        },
      ],
    });
    const { suggestions } = await shownTo(editor, articleVersionId);
    expect(exactOf(suggestions)).toEqual(["The bridge cost 4 billion euros in 2021."]);
    expect(
      await database().suggestionDecision.findMany({
        where: { articleId },
        select: { decision: true, claimId: true },
      }),
    ).toEqual([{ decision: "accepted", claimId }]);
    expect(await acceptSuggestion(editor, place("unemployment"))).toEqual({
      ok: false,
      refusal: { code: "conflict", because: "exists-already" },
    });
  });

  it("finds nothing where nothing is proposed", async () => {
    const { editor, articleVersionId } = await scene();
    expect(await acceptSuggestion(editor, { articleVersionId, start: 3, end: 9 })).toEqual({
      ok: false,
      refusal: { code: "not-found" },
    });
  });
});

describe("waving a suggestion away", () => {
  it("is remembered in a later version of the text, and can be taken back there", async () => {
    const { editor, articleId, articleVersionId, place } = await scene();
    expect((await waveSuggestionAway(editor, place("bridge"))).ok).toBe(true);
    const { takenById } = await database().articleVersion.findUniqueOrThrow({
      where: { id: articleVersionId },
      select: { takenById: true },
    });
    const moved = `It rained all day in the whole country. ${text}`;
    const { id: laterId } = await database().articleVersion.create({
      data: {
        articleId,
        takenById,
        text: moved,
        number: 2,
        blocks: [],
        origin: "pasted",
        sha256: sha256(moved),
      },
    });
    const later = await shownTo(editor, laterId);
    expect(exactOf(later.suggestions)).not.toContain("The bridge cost 4 billion euros in 2021.");
    expect(exactOf(later.wavedAway)).toEqual(["The bridge cost 4 billion euros in 2021."]);
    const [{ start = 0, end = 0 } = {}] = later.wavedAway;
    const back = { articleVersionId: laterId, start, end };
    expect((await bringSuggestionBack(editor, back)).ok).toBe(true);
    expect(exactOf((await shownTo(editor, laterId)).wavedAway)).toEqual([]);
    expect(await bringSuggestionBack(editor, back)).toMatchObject({ ok: false });
    const events = await database().event.findMany({
      where: { articleId },
      orderBy: { sequence: "asc" },
      select: { kind: true },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "suggestion.waved-away",
      "suggestion.brought-back",
    ]);
  });
});
