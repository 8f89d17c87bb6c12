import { describe, expect, it } from "vitest";
import { createClaim } from "@/lib/claims/commands/create";
import { editClaim } from "@/lib/claims/commands/edit";
import { queue } from "@/lib/claims/queries/queue";
import { database } from "@/lib/platform/database/client";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { answered } from "@/lib/testing/answered";
import { makeArticle, makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { asOwner } from "@/lib/testing/sql";
import type { SearchKind } from "./kinds";
import { lookUp, searchDesk } from "./queries";

type Person = Awaited<ReturnType<typeof makePerson>>;

const search = async (actor: Person, text: string, over: object = {}) =>
  answered(await searchDesk(actor, { text, ...over }));

/** What is found of each kind, as ids. */
const idsOf = async (
  actor: Person,
  text: string,
): Promise<Partial<Record<SearchKind, string[]>>> => {
  const { sections } = await search(actor, text);
  return Object.fromEntries(
    sections
      .filter(({ found }) => found > 0)
      .map(({ kind, hits }) => [kind, hits.map(({ id }) => id)]),
  );
};

const claimSaying = async (
  statement: string,
  over: { claimant?: string; topics?: string[]; language?: string } = {},
) => {
  const { claimant = "", topics = [], language = "en" } = over;
  const made = await createClaim(await makePerson("editor"), {
    ...{ statement, claimant, topics, language, claimedOn: "2021" },
    claimantKind: claimant === "" ? "" : "person",
    claimantUnknown: claimant === "",
    open: true,
  });
  return answered(made).claimId;
};

describe("what the desk finds", () => {
  it("is of every kind, by words with or without accents, by beginnings and by figures", async () => {
    const editor = await makePerson("editor", { name: "Zoë Quiñones" });
    const claimId = await claimSaying("Le quilombo a coûté 12 000 zwanzigers, soit 25 %.", {
      claimant: "Amélie Quarrel",
      topics: ["Quays"],
    });
    const article = await makeArticle({
      text: "A first line.\n\nThe quilombos were counted twice.",
    });
    const evidence = await makeEvidence(claimId, { excerpt: "une quille de « quilombo »" });
    answered(await commentOnClaim(editor, { claimId, body: "Which quilombo is meant?" }));
    expect(await idsOf(editor, "QUILOMB")).toMatchObject({
      claim: [claimId],
      article: [article.id],
      evidence: [evidence.id],
      comment: [expect.any(String)],
    });
    for (const text of [
      "12,000 zwanzigers",
      "quilombo cout",
      "25% quilombo",
      "amelie quarrel",
      "quays",
    ]) {
      expect(await idsOf(editor, text)).toEqual({ claim: [claimId] });
    }
    expect(await idsOf(editor, "zoe quinones")).toEqual({ person: [editor.id] });
    expect(await idsOf(editor, '"quilombos were counted"')).toEqual({ article: [article.id] });
    expect(await idsOf(editor, "quilombo -zwanzigers kind:claim")).toEqual({});
  });

  it("follows what is changed, and shows the passage that was found", async () => {
    const editor = await makePerson("editor");
    const claimId = await claimSaying("Ostriches are quexal.", { topics: ["Birds"] });
    const { number, version } = await database().claim.findUniqueOrThrow({
      where: { id: claimId },
    });
    const fields = {
      claimId,
      version,
      statement: "Emus are quexal.",
      claimedOn: "2021",
      language: "en",
    };
    answered(
      await editClaim(editor, {
        ...fields,
        claimant: "",
        claimantUnknown: true,
        topics: ["Emuology"],
      }),
    );
    expect(await idsOf(editor, "ostriches")).toEqual({});
    expect(await idsOf(editor, "topic:birds quexal")).toEqual({});
    expect(await idsOf(editor, "topic:emuology")).toEqual({ claim: [claimId] });
    expect(await idsOf(editor, `#${number}`)).toEqual({ claim: [claimId] });
    const { sections } = await search(editor, "quexal");
    expect(sections[0]?.hits[0]).toMatchObject({
      statement: [
        { text: "Emus are ", hit: false },
        { text: "quexal", hit: true },
        { text: ".", hit: false },
      ],
    });
  });

  it("leaves out closed accounts for all but admins, and reviews for everybody", async () => {
    const admin = await makePerson("admin");
    const gone = await makePerson("reviewer", { name: "Xerxes Departed" });
    await database().person.update({
      where: { id: gone.id },
      data: { disabledAt: new Date(), version: 2 },
    });
    const { reviewers } = await makeClaim("decided", { statement: "The xylograph is old." });
    const review = await database().review.findFirstOrThrow({
      where: { reviewerId: reviewers[0].id },
      select: { reasoning: true },
    });
    expect(await idsOf(await makePerson("editor"), "xerxes")).toEqual({});
    expect((await search(await makePerson("editor"), "xerxes")).found).toBe(0);
    expect(await idsOf(admin, "xerxes")).toEqual({ person: [gone.id] });
    expect(await idsOf(admin, `"${review.reasoning}"`)).toEqual({});
  });

  it("is looked up while the last word is being typed", async () => {
    const editor = await makePerson("editor");
    const claimId = await claimSaying("Vj was here.");
    const { hits } = answered(await lookUp(editor, { typed: "here v" }));
    expect(hits.map(({ id }) => id)).toEqual([claimId]);
    expect(answered(await lookUp(editor, { typed: "  " })).hits).toEqual([]);
  });
});

describe("operators", () => {
  it("narrow down as the queue does", async () => {
    const editor = await makePerson("editor", { name: "Ymir Uniquely" });
    const rated = await makeClaim("decided", { statement: "The wombat is rated." });
    const open = await claimSaying("The wombat is open.", { language: "fr" });
    const due = await claimSaying("The wombat is due.");
    await database().claim.update({
      where: { id: due },
      data: { dueOn: new Date("2020-01-01"), editorId: editor.id, version: 2 },
    });
    const found = async (text: string) => (await idsOf(editor, `wombat ${text}`)).claim ?? [];
    expect(await found("status:open")).toEqual([due, open]);
    expect(await found("statut:tranchée,Ouverte")).toHaveLength(3);
    expect(await found("-status:open rating:misleading")).toEqual([rated.id]);
    expect(await found("language:fr")).toEqual([open]);
    expect(await found("is:overdue")).toEqual([due]);
    expect(await found("due:<3d")).toEqual([due]);
    expect(await found("due:>2019-12-31 editor:uniquely")).toEqual([due]);
    expect(await found("is:mine")).toEqual([due]);
    expect(await found(`assignee:"${rated.reviewers[0].name}"`)).toEqual([]);
    expect((await found("assignee:none")).toSorted()).toEqual([rated.id, open, due].toSorted());
    expect(await queue(editor, { words: "WOMBÁT du", status: "all" })).toMatchObject({
      value: { claims: [{ id: due }], counts: { open: 1, all: 1 } },
    });
  });

  it("say what cannot be read, and find nothing rather than something else", async () => {
    const editor = await makePerson("editor");
    const { complaints, sections } = await search(editor, "status:opne");
    expect(complaints).toMatchObject([{ why: "unknown-value", name: "status", value: "opne" }]);
    expect(sections).toEqual([]);
  });
});

/** Made past the product, each with a word or two of the same. */
const addNumbats = (count: number) =>
  asOwner((client) =>
    client.query(
      `INSERT INTO claim (id, statement, language, status, claimed_on, claimant_unknown)
       SELECT gen_random_uuid(), 'The numbat ' || n || CASE WHEN n % 3 = 0 THEN ' numbat' ELSE '' END, 'en', 'open', '2021', true
       FROM generate_series(1, $1::int) AS n`,
      [count],
    ),
  );

/** Ids of all pages, one after the other; three more claims come after the first. */
const readThrough = async (actor: Person, order: "relevance" | "newest"): Promise<string[]> => {
  const seen: string[] = [];
  let after = "";
  do {
    const page = await search(actor, "numbat", { kind: "claim", order, after });
    seen.push(...page.sections.flatMap(({ hits }) => hits.map(({ id }) => id)));
    if (after === "") await addNumbats(3);
    after = page.next ?? "";
  } while (after !== "");
  return seen;
};

describe("many of a kind", () => {
  it("are counted exactly to a thousand and shown in pages that nothing added moves", async () => {
    const editor = await makePerson("editor");
    await addNumbats(1000);
    expect(await search(editor, "numbat")).toMatchObject({ found: 1000, capped: false });
    const newest = await readThrough(editor, "newest");
    expect([newest.length, new Set(newest).size]).toEqual([1000, 1000]);
    const best = await readThrough(editor, "relevance");
    expect([best.length, new Set(best).size]).toEqual([1000, 1000]);
    expect(await search(editor, "numbat")).toMatchObject({ found: 1000, capped: true });
  });
});
