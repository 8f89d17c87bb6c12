import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeArticle, makePerson } from "@/lib/testing/builders";
import { addAppearance, removeAppearance } from "./appearances";
import { createClaim, markClaim } from "./create";

const fields = (over: object = {}) => ({
  statement: "The bridge cost 4 billion euros.",
  claimant: `Minister ${Math.random()}`,
  claimantKind: "person" as const,
  claimedOn: "2021-06",
  language: "en",
  topics: ["Public works"],
  ...over,
});

const eventsOf = async (claimId: string) =>
  (await database().event.findMany({ where: { claimId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("writing a claim down", () => {
  it("keeps statement, claimant, date, language, topics and figures, and tells of it", async () => {
    const editor = await makePerson("editor");
    const outcome = await createClaim(
      editor,
      fields({
        claimantSameAs: ["https://www.wikidata.org/wiki/Q1"],
        measures: [
          null,
          {
            comparator: "more-than",
            value: "4000000000",
            unit: "EUR",
            period: { from: "2021-06" },
          },
        ],
      }),
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const saved = await database().claim.findUniqueOrThrow({
      where: { id: outcome.value.claimId },
      include: { claimant: true, topics: { include: { topic: true } }, measures: true },
    });
    expect(saved).toMatchObject({
      statement: "The bridge cost 4 billion euros.",
      status: "proposed",
      claimedOn: "2021-06",
      editorId: editor.id,
      claimant: { kind: "person", sameAs: ["https://www.wikidata.org/wiki/Q1"] },
      topics: [{ topic: { slug: "public-works", name: "Public works" } }],
      measures: [{ position: 0, comparator: "more-than", periodFrom: "2021-06" }],
    });
    expect(saved.measures[0]?.value.toFixed()).toBe("4000000000");
    expect(await eventsOf(saved.id)).toEqual(["claim.proposed"]);
  });

  it("opens it at once when asked, and complains beside the fields an open claim lacks", async () => {
    const editor = await makePerson("editor");
    const opened = await createClaim(editor, fields({ open: true }));
    if (!opened.ok) throw new Error("refused");
    expect(await eventsOf(opened.value.claimId)).toEqual(["claim.proposed", "claim.opened"]);
    expect(
      await createClaim(
        editor,
        fields({ open: true, claimant: "", claimantKind: "", claimedOn: "" }),
      ),
    ).toEqual({
      ok: false,
      refusal: {
        code: "invalid",
        fields: { claimant: [{ key: "required" }], claimedOn: [{ key: "required" }] },
      },
    });
  });

  it("asks of which kind a claimant is that the desk does not know, and knows one by any case", async () => {
    const editor = await makePerson("editor");
    const name = `Office ${Math.random()}`;
    expect(await createClaim(editor, fields({ claimant: name, claimantKind: "" }))).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { claimantKind: [{ key: "choose" }] } },
    });
    await createClaim(editor, fields({ claimant: name, claimantKind: "organisation" }));
    const again = await createClaim(
      editor,
      fields({ claimant: name.toUpperCase(), claimantKind: "" }),
    );
    expect(again.ok).toBe(true);
    expect(
      await database().claimant.findMany({
        where: { name: { equals: name, mode: "insensitive" } },
        select: { name: true, kind: true },
      }),
    ).toEqual([{ name, kind: "organisation" }]);
  });

  it("takes two spellings of a topic for one, also when they come at the same moment", async () => {
    const editor = await makePerson("editor");
    const topic = `Santé ${Math.random()}`;
    await Promise.all(
      [topic, topic.toUpperCase(), topic.normalize("NFD")].map((name) =>
        createClaim(editor, fields({ topics: [name] })),
      ),
    );
    const kept = await database().topic.findMany({
      where: { name: { equals: topic, mode: "insensitive" } },
      select: { _count: { select: { claims: true } } },
    });
    expect(kept).toEqual([{ _count: { claims: 3 } }]);
  });

  it("does not take a claimant and the word that there is none together", async () => {
    const editor = await makePerson("editor");
    expect(await createClaim(editor, fields({ claimantUnknown: true }))).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { claimant: [{ key: "claimant-or-unknown" }] } },
    });
  });
});

describe("marking a claim in an article", () => {
  // 🌉 is two UTF-16 units and one code point.
  const text = "🌉 The bridge cost 4 billion euros. It opened in 2021.";
  const start = text.indexOf("The");
  const end = text.indexOf(" It");

  it("makes claim, appearance and passage at once, counted in code points", async () => {
    const editor = await makePerson("editor");
    const article = await makeArticle({ text });
    const outcome = await markClaim(editor, {
      ...fields(),
      articleVersionId: article.versionId,
      start,
      end,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const passage = await database().passage.findFirstOrThrow({
      where: { appearanceId: outcome.value.appearanceId },
    });
    expect(passage).toMatchObject({
      exact: "The bridge cost 4 billion euros.",
      start: start - 1,
      end: end - 1,
      anchoring: "marked",
    });
    expect(await eventsOf(outcome.value.claimId)).toEqual(["claim.proposed", "appearance.added"]);
  });

  it("refuses an empty selection and leaves no claim behind", async () => {
    const editor = await makePerson("editor");
    const article = await makeArticle({ text });
    const statement = `Nothing ${Math.random()}`;
    expect(
      await markClaim(editor, {
        ...fields({ statement }),
        articleVersionId: article.versionId,
        start: 3,
        end: 3,
      }),
    ).toEqual({
      ok: false,
      refusal: { code: "invalid", fields: { passage: [{ key: "selection-empty" }] } },
    });
    expect(await database().claim.count({ where: { statement } })).toBe(0);
  });

  it("links one claim to more articles, once per place, and takes a link back", async () => {
    const editor = await makePerson("editor");
    const made = await createClaim(editor, fields());
    if (!made.ok) throw new Error("refused");
    const { claimId } = made.value;
    const article = await makeArticle({ text });
    const place = { claimId, articleVersionId: article.versionId, start, end };
    const added = await addAppearance(editor, place);
    if (!added.ok) throw new Error("refused");
    expect(await addAppearance(editor, place)).toEqual({
      ok: false,
      refusal: { code: "conflict", because: "exists-already" },
    });
    const removed = await removeAppearance(editor, { appearanceId: added.value.appearanceId });
    expect(removed.ok).toBe(true);
    expect(await database().appearance.count({ where: { claimId } })).toBe(0);
    expect(await eventsOf(claimId)).toEqual([
      "claim.proposed",
      "appearance.added",
      "appearance.removed",
    ]);
  });

  it("marks in the newest version only", async () => {
    const editor = await makePerson("editor");
    const article = await makeArticle({ text });
    const { text: _text, ...first } = await database().articleVersion.findUniqueOrThrow({
      where: { id: article.versionId },
      select: { text: true, articleId: true, sha256: true, takenById: true },
    });
    await database().articleVersion.create({
      data: { ...first, text, number: 2, blocks: [], origin: "pasted" },
    });
    expect(
      await markClaim(editor, { ...fields(), articleVersionId: article.versionId, start, end }),
    ).toEqual({ ok: false, refusal: { code: "conflict", because: "newer-version" } });
  });
});
