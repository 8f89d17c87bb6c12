import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { evidenceOfClaim } from "../queries/of-claim";
import { captureFile, findSource } from "../queries/source";
import { addCapture, editEvidence, withdrawEvidence } from "./amend";
import { attachEvidence } from "./attach";
import { editSource } from "./edit-source";

const somewhere = () => `https://${crypto.randomUUID()}.example/report`;

const fields = (over: object = {}) => ({
  title: "Accounts of 2021",
  publisher: "Court of Auditors",
  author: "",
  publishedOn: "2022-03",
  kind: "primary-data" as const,
  url: somewhere(),
  stance: "refutes" as const,
  excerpt: "The bridge cost 3 billion euros.",
  locator: "p. 12",
  note: "",
  protected: false,
  protectedReason: "",
  ...over,
});

const viewOf = async (claimId: string) => {
  const outcome = await evidenceOfClaim(await makePerson("reviewer"), { claimId });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const eventsOf = async (claimId: string) =>
  (await database().event.findMany({ where: { claimId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("bringing a source to a claim", () => {
  it("keeps source, excerpt and the text that was given, and finds the excerpt in it", async () => {
    const { id: claimId } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    const text = "Page 12.\nThe bridge cost\n3 billion euros. It opened late.";
    const outcome = await attachEvidence(reviewer, { claimId, ...fields({ text }) });
    expect(outcome.ok).toBe(true);
    const view = await viewOf(claimId);
    expect(view.evidence).toMatchObject([
      {
        stance: "refutes",
        addedBy: { id: reviewer.id },
        source: { publisher: "Court of Auditors", kind: "primary-data", publishedOn: "2022-03" },
        capture: { origin: "given-text", mediaType: "text/plain; charset=utf-8" },
        place: { state: "found" },
      },
    ]);
    expect(await eventsOf(claimId)).toEqual(["evidence.attached", "capture.added"]);
  });

  it("says of what kind a file is by its bytes, reads its text and gives the same bytes back", async () => {
    const { id: claimId } = await makeClaim("open");
    const file = new TextEncoder().encode("<html><script>steal()</script><p>3 billion");
    await attachEvidence(await makePerson("reviewer"), {
      claimId,
      ...fields({ url: "", file, fileName: "../figures.pdf", excerpt: "4 billion" }),
    });
    const [one] = (await viewOf(claimId)).evidence;
    expect(one).toMatchObject({
      capture: { origin: "given-file", mediaType: "text/html; charset=utf-8" },
      place: { state: "not-found" },
    });
    const kept = await captureFile(await makePerson("reviewer"), {
      captureId: one?.capture?.id ?? "",
    });
    expect(kept.ok && Buffer.from(kept.value.bytes).equals(file)).toBe(true);
  });

  it("uses a known source again, with its details and its copy, however its address is written", async () => {
    const [first, second] = [await makeClaim("open"), await makeClaim("open")];
    const reviewer = await makePerson("reviewer");
    const url = somewhere();
    await attachEvidence(reviewer, { claimId: first.id, ...fields({ url, text: "3 billion" }) });
    const again = await attachEvidence(reviewer, {
      claimId: second.id,
      ...fields({
        url: `${url.replace("https://", "http://WWW.")}/?utm_source=x#p`,
        title: "Other",
      }),
    });
    expect(again).toMatchObject({ ok: true, value: { sourceWasKnown: true } });
    const [one] = (await viewOf(second.id)).evidence;
    expect(one).toMatchObject({
      source: { title: "Accounts of 2021" },
      capture: { origin: "given-text" },
    });
    const found = await findSource(reviewer, { url: `${url}#top` });
    expect(found).toMatchObject({
      ok: true,
      value: { source: { title: "Accounts of 2021", claims: 2, protectedElsewhere: false } },
    });
  });

  it("makes one source of an address that two people bring at the same moment", async () => {
    const claims = await Promise.all([makeClaim("open"), makeClaim("open"), makeClaim("open")]);
    const url = somewhere();
    const outcomes = await Promise.all(
      claims.map(async ({ id }) =>
        attachEvidence(await makePerson("reviewer"), { claimId: id, ...fields({ url }) }),
      ),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await database().source.count({ where: { url } })).toBe(1);
  });

  it("asks for an address, a text or a file, and why it is withheld when it is", async () => {
    const { id: claimId } = await makeClaim("open");
    const outcome = await attachEvidence(await makePerson("reviewer"), {
      claimId,
      ...fields({ url: "", title: " " }),
    });
    expect(outcome).toMatchObject({ refusal: { fields: { title: [{ key: "required" }] } } });
    const nowhere = await attachEvidence(await makePerson("reviewer"), {
      claimId,
      ...fields({ url: "", protected: true }),
    });
    expect(nowhere).toMatchObject({
      refusal: {
        fields: {
          url: [{ key: "address-text-or-file" }],
          protectedReason: [{ key: "required" }],
        },
      },
    });
    expect(await viewOf(claimId)).toMatchObject({ evidence: [] });
  });

  it("refuses a claim the desk has left alone, and anyone who is not signed in", async () => {
    const { id: claimId } = await makeClaim("open");
    await database().claim.update({
      where: { id: claimId },
      data: { status: "declined", declineReason: "opinion", version: { increment: 1 } },
    });
    expect(await attachEvidence(await makePerson("editor"), { claimId, ...fields() })).toEqual({
      ok: false,
      refusal: { code: "not-allowed", because: "closed" },
    });
    expect(await evidenceOfClaim({ kind: "reader" }, { claimId })).toMatchObject({
      refusal: { because: "sign-in-first" },
    });
  });
});

describe("the checklist of the desk's evidence rule", () => {
  it("says what is missing, and holds when nothing is", async () => {
    const { id: claimId } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    await attachEvidence(reviewer, { claimId, ...fields({ excerpt: "" }) });
    const view = await viewOf(claimId);
    expect(view.ruleHolds).toBe(false);
    expect(view.checklist.find(({ requirement }) => requirement === "excerpts")).toMatchObject({
      have: 0,
      need: 2,
      lacking: [view.evidence[0]?.id],
    });
    await attachEvidence(reviewer, { claimId, ...fields({ text: "3 billion" }) });
    await attachEvidence(reviewer, {
      claimId,
      ...fields({ publisher: "The Courier", kind: "news-report", text: "3 billion" }),
    });
    expect((await viewOf(claimId)).ruleHolds).toBe(true);
  });

  it("counts copies of one agency's story once, by what their captures say", async () => {
    const { id: claimId } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    const story = Array.from(
      { length: 120 },
      (_, at) => `Sentence ${at} of the agency says 3 billion.`,
    );
    for (const [publisher, text] of [
      ["Morning Post", story.slice(0, 100)],
      ["Evening News", story.slice(10)],
    ] as const) {
      const source = fields({ publisher, kind: "news-report", text: text.join(" ") });
      const outcome = await attachEvidence(reviewer, { claimId, ...source });
      expect(outcome.ok).toBe(true);
    }
    const { checklist, evidence } = await viewOf(claimId);
    expect(
      checklist.find(({ requirement }) => requirement === "independent-sources"),
    ).toMatchObject({
      have: 1,
      copies: [evidence[1]?.id],
    });
  });

  it("does not count what was withdrawn, and keeps it with its reason", async () => {
    const { id: claimId, editor } = await makeClaim("in-review");
    const [one] = (await viewOf(claimId)).evidence;
    if (!one) throw new Error("the claim has evidence");
    const outcome = await withdrawEvidence(editor, {
      evidenceId: one.id,
      version: one.version,
      reason: "It was forged.",
    });
    expect(outcome.ok).toBe(true);
    const view = await viewOf(claimId);
    expect(view.ruleHolds).toBe(false);
    expect(view.withdrawn).toMatchObject([{ id: one.id, withdrawn: { reason: "It was forged." } }]);
  });
});

describe("correcting evidence", () => {
  const amended = (over: object = {}) => ({
    stance: "context" as const,
    excerpt: "It cost 3 billion.",
    locator: "",
    note: "",
    protected: false,
    protectedReason: "",
    ...over,
  });

  it("shows the later of two writers what the earlier one saved", async () => {
    const { id: claimId, editor } = await makeClaim("open");
    const { id: evidenceId } = await makeEvidence(claimId);
    const write = (note: string) =>
      editEvidence(editor, { evidenceId, version: 1, ...amended({ note }) });
    expect((await write("first")).ok).toBe(true);
    expect(await write("second")).toMatchObject({
      refusal: { code: "conflict", theirs: { note: "first", protected: "" }, theirVersion: 2 },
    });
    expect(await eventsOf(claimId)).toEqual(["evidence.edited"]);
  });

  it("leaves the excerpt alone while reviews rest on it, and lets it be protected even then", async () => {
    const { id: claimId, editor } = await makeClaim("in-review");
    const [one] = (await viewOf(claimId)).evidence;
    if (!one) throw new Error("the claim has evidence");
    const as = { evidenceId: one.id, version: one.version };
    expect(await editEvidence(editor, { ...as, ...amended() })).toMatchObject({
      refusal: { because: "being-judged" },
    });
    const { stance, excerpt } = one;
    const protecting = { protected: true, protectedReason: "Their work is at stake." };
    expect(
      (await editEvidence(editor, { ...as, ...amended({ stance, excerpt, ...protecting }) })).ok,
    ).toBe(true);
    expect((await viewOf(claimId)).evidence[0]).toMatchObject(protecting);
  });

  it("adds a copy to evidence that had none, so that it counts", async () => {
    const { id: claimId } = await makeClaim("open");
    const reviewer = await makePerson("reviewer");
    const made = await attachEvidence(reviewer, { claimId, ...fields() });
    if (!made.ok) throw new Error("refused");
    const { evidenceId } = made.value;
    const text = "The bridge cost 3 billion euros.";
    const someoneElse = await makePerson("reviewer");
    expect((await addCapture(someoneElse, { evidenceId, version: 1, text })).ok).toBe(true);
    expect((await viewOf(claimId)).evidence[0]).toMatchObject({
      version: 2,
      place: { state: "found" },
    });
    expect(await addCapture(someoneElse, { evidenceId, version: 2 })).toMatchObject({
      refusal: { fields: { file: [{ key: "address-text-or-file" }] } },
    });
  });

  it("tells every claim a source serves that it was corrected, and keeps addresses apart", async () => {
    const [first, second] = [await makeClaim("open"), await makeClaim("open")];
    const reviewer = await makePerson("reviewer");
    const [url, other] = [somewhere(), somewhere()];
    const made = await attachEvidence(reviewer, { claimId: first.id, ...fields({ url }) });
    await attachEvidence(reviewer, { claimId: second.id, ...fields({ url }) });
    await attachEvidence(reviewer, { claimId: second.id, ...fields({ url: other }) });
    if (!made.ok) throw new Error("refused");
    const { title, publisher, author, publishedOn, kind } = fields();
    const as = { sourceId: made.value.sourceId, version: 1, publisher, author, publishedOn, kind };
    expect((await editSource(reviewer, { ...as, title: "Final accounts", url })).ok).toBe(true);
    expect(await eventsOf(first.id)).toContain("source.edited");
    expect(await eventsOf(second.id)).toContain("source.edited");
    expect(await editSource(reviewer, { ...as, version: 2, title, url: other })).toMatchObject({
      refusal: { fields: { url: [{ key: "another-source" }] } },
    });
    expect(
      await editSource(await makePerson("reviewer"), { ...as, version: 2, title, url }),
    ).toMatchObject({ refusal: { because: "who-brought-it-or-editors" } });
    expect(await editSource(reviewer, { ...as, title: "Drafts", url })).toMatchObject({
      refusal: { theirs: { title: "Final accounts" }, theirVersion: 2 },
    });
  });
});
