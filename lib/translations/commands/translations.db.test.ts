import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { correct, publish, published } from "@/lib/testing/publications";
import {
  approvedTranslation,
  draftTranslation,
  frenchWords,
  given,
  submittedTranslation,
  translationOf,
} from "@/lib/testing/translations";
import { translationsOfClaim } from "../queries/of-claim";
import { translationOfClaim } from "../queries/translation";
import { approveTranslation, sendBackTranslation, withdrawTranslation } from "./decide";
import { submitTranslation, writeTranslation } from "./write";

const people = async () => ({
  translator: await makePerson("reviewer"),
  reviewer: await makePerson("reviewer"),
  editor: await makePerson("editor"),
});

const desk = async (claimId: string) =>
  given(await translationOfClaim(await makePerson("editor"), { claimId, language: "fr" }));

const because = (reason: string) => ({ refusal: { because: reason } });
const reason = "A figure is missing.";

describe("translating a publication", () => {
  it("goes from draft by submission and another's approval, and tells each step", async () => {
    const { id } = await published();
    const { translator, reviewer } = await people();
    const draft = await draftTranslation(translator, id, { summary: "" });
    const handedIn = await submittedTranslation(translator, id, { version: draft.version });
    expect(await desk(id)).toMatchObject({ standing: "submitted", words: frenchWords });
    expect(await desk(id)).toMatchObject({ inWork: { translator: translator.name } });
    const { translationId, version } = handedIn;
    given(await approveTranslation(reviewer, { translationId, version }));
    expect(await desk(id)).toMatchObject({
      standing: "approved",
      inWork: null,
      approved: { translator: translator.name, reviewer: reviewer.name },
    });
    const events = await database().event.findMany({
      where: { claimId: id, kind: { startsWith: "translation." } },
      orderBy: { sequence: "asc" },
      select: { kind: true, payload: true },
    });
    expect(events).toMatchObject([
      { kind: "translation.written", payload: { language: "fr", number: 1 } },
      { kind: "translation.submitted" },
      { kind: "translation.approved", payload: { round: 1, sha256: expect.any(String) } },
    ]);
  });

  it("is not approved by who wrote it last", async () => {
    const { id } = await published();
    const { translator, reviewer } = await people();
    const { version } = await draftTranslation(translator, id);
    const handedIn = await submittedTranslation(reviewer, id, { version });
    const asked = { translationId: handedIn.translationId, version: handedIn.version };
    expect(await approveTranslation(reviewer, asked)).toMatchObject(because("own-translation"));
    expect((await approveTranslation(translator, asked)).ok).toBe(true);
  });

  it("is not approved when its translator declared a conflict meanwhile", async () => {
    const { id } = await published();
    const { translator, reviewer } = await people();
    const { translationId, version } = await submittedTranslation(translator, id);
    await database().conflictDeclaration.create({
      data: { claimId: id, personId: translator.id, reason: "A cousin." },
    });
    expect(await approveTranslation(reviewer, { translationId, version })).toMatchObject(
      because("reviewer-has-conflict"),
    );
  });

  it("is sent back with a reason and handed in again", async () => {
    const { id } = await published();
    const { translator, reviewer } = await people();
    const { translationId, version } = await submittedTranslation(translator, id);
    const asked = { translationId, version };
    expect(await sendBackTranslation(reviewer, { ...asked, reason: " " })).toMatchObject({
      refusal: { fields: { reason: [{ key: "required" }] } },
    });
    given(await sendBackTranslation(reviewer, { ...asked, reason }));
    expect(await desk(id)).toMatchObject({ standing: "draft", inWork: { sentBackReason: reason } });
    expect(await approveTranslation(reviewer, asked)).toMatchObject(because("nothing-to-approve"));
    const again = await submittedTranslation(translator, id, { version: version + 1 });
    expect(again.translationId).toBe(translationId);
  });

  it("cannot be written while it waits for approval, nor handed in with anything left out", async () => {
    const { id } = await published();
    const { translator } = await people();
    for (const field of ["statement", "summary", "explanation"] as const) {
      expect(await submitTranslation(translator, translationOf(id, { [field]: "" }))).toMatchObject(
        { refusal: { fields: { [field]: [{ key: "required" }] } } },
      );
    }
    const { version } = await submittedTranslation(translator, id);
    expect(await writeTranslation(translator, translationOf(id, { version }))).toMatchObject(
      because("awaits-approval"),
    );
  });

  it("keeps the words of who was first, and shows them to who comes second", async () => {
    const { id } = await published();
    const { translator, reviewer } = await people();
    const { version } = await draftTranslation(translator, id);
    const late = { code: "conflict", theirs: frenchWords, theirVersion: version };
    expect(
      await writeTranslation(reviewer, translationOf(id, { summary: "Autre." })),
    ).toMatchObject({ refusal: late });
    await draftTranslation(reviewer, id, { version, summary: "Trois milliards." });
    expect(await writeTranslation(translator, translationOf(id, { version }))).toMatchObject({
      refusal: { code: "conflict", theirs: { summary: "Trois milliards." } },
    });
  });

  it("is for another language, of published claims, by who has no conflict there", async () => {
    const { id } = await published();
    const { translator } = await people();
    expect(await writeTranslation(translator, translationOf(id, { language: "en" }))).toMatchObject(
      because("its-own-language"),
    );
    await database().conflictDeclaration.create({
      data: { claimId: id, personId: translator.id, reason: "A cousin." },
    });
    expect(await writeTranslation(translator, translationOf(id))).toMatchObject(
      because("own-conflict"),
    );
    const unknown = translationOf(crypto.randomUUID());
    expect(await writeTranslation(translator, unknown)).toMatchObject({
      refusal: { code: "not-found" },
    });
  });
});

describe("a verdict in another language than its claim", () => {
  it("is translated into the claim's language too, whose statement stays word for word", async () => {
    const claim = await makeClaim("decided", { language: "fr", statement: "Le pont est cher." });
    given(await publish(claim.editor, claim.id));
    const summary =
      "The bridge cost three billion euros and not four, as the accounts of 2021 say.";
    given(await correct(claim.editor, claim.id, { summary }));
    const { translator } = await people();
    const over = { number: 2, statement: "Le pont est très cher." };
    expect((await desk(claim.id)).original).toMatchObject({
      language: "fr",
      verdictLanguage: "en",
    });
    await submittedTranslation(translator, claim.id, over);
    expect((await desk(claim.id)).words).toEqual({
      ...{ summary: frenchWords.summary, explanation: frenchWords.explanation },
      ...{ statement: "Le pont est cher.", ofNumber: null },
    });
  });
});

describe("after it was approved", () => {
  it("changes only by a further round, which replaces it when it is approved", async () => {
    const { id } = await published();
    const first = await approvedTranslation(id);
    await draftTranslation(first.translator, id, { summary: "Trois milliards." });
    expect(await desk(id)).toMatchObject({
      standing: "draft",
      approved: { id: first.translationId },
      words: { summary: "Trois milliards." },
    });
    const second = await approvedTranslation(id, { version: 1, summary: "Trois milliards." });
    expect(await desk(id)).toMatchObject({
      approved: { id: second.translationId, round: 2 },
      rounds: [{ state: "approved" }, { state: "replaced" }],
    });
  });

  it("is withdrawn by an editor with a reason, and nothing older comes back", async () => {
    const { id } = await published();
    await approvedTranslation(id);
    const { translationId, version } = await approvedTranslation(id);
    const { editor } = await people();
    given(await withdrawTranslation(editor, { translationId, version, reason }));
    expect(await desk(id)).toMatchObject({
      standing: "withdrawn",
      approved: null,
      withdrawn: { withdrawnReason: reason },
      rounds: [{ state: "withdrawn" }, { state: "replaced" }],
    });
    expect(
      await withdrawTranslation(editor, { translationId, version: version + 1, reason }),
    ).toMatchObject(because("nothing-to-withdraw"));
  });

  it("is out of date with the next publication, whose translation begins from its words", async () => {
    const claim = await published();
    const { translationId, version, translator } = await approvedTranslation(claim.id);
    given(await correct(claim.editor, claim.id, { summary: "It cost 2 billion." }));
    expect(await desk(claim.id)).toMatchObject({
      standing: "out-of-date",
      approved: null,
      words: { ...frenchWords, ofNumber: 1 },
      original: { number: 2, summary: "It cost 2 billion." },
    });
    expect(await writeTranslation(translator, translationOf(claim.id))).toMatchObject(
      because("newer-publication"),
    );
    const { editor } = await people();
    expect(await withdrawTranslation(editor, { translationId, version, reason })).toMatchObject(
      because("nothing-to-withdraw"),
    );
    expect((await approvedTranslation(claim.id, { number: 2 })).translationId).not.toBe(
      translationId,
    );
  });

  it("leaves what was handed in for an earlier publication unapproved", async () => {
    const claim = await published();
    const { translator, reviewer } = await people();
    const { translationId, version } = await submittedTranslation(translator, claim.id);
    given(await correct(claim.editor, claim.id));
    expect(await approveTranslation(reviewer, { translationId, version })).toMatchObject(
      because("nothing-to-approve"),
    );
  });

  it("is not there for a retracted verdict", async () => {
    const claim = await published();
    given(await correct(claim.editor, claim.id, { kind: "retraction" }));
    const { translator } = await people();
    expect(
      await writeTranslation(translator, translationOf(claim.id, { number: 2 })),
    ).toMatchObject(because("retracted"));
  });
});

describe("the languages of a claim", () => {
  it("are those readers are offered, but for its own, and those begun besides", async () => {
    await database().desk.update({
      where: { id: 1 },
      data: { otherLanguages: ["es"], version: { increment: 1 } },
    });
    const { id } = await published();
    const { translator } = await approvedTranslation(id);
    expect(given(await translationsOfClaim(translator, { claimId: id }))).toMatchObject({
      original: { number: 1, language: "en" },
      languages: [
        { language: "es", standing: "none", shown: false },
        { language: "fr", standing: "approved", shown: true, translator: translator.name },
      ],
    });
  });
});
