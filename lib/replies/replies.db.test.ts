import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { changeDesk } from "@/lib/desk/commands";
import { deskSettings } from "@/lib/desk/queries";
import { database } from "@/lib/platform/database/client";
import { publishingOfClaim } from "@/lib/publishing/queries";
import { readSnapshot } from "@/lib/publishing/snapshot";
import { attempt, CHECK_VIOLATION, firstPublication, refused, sql } from "@/lib/testing/attack";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { correct, newest, publish, textOf } from "@/lib/testing/publications";
import { attemptOf } from "@/lib/testing/replies";
import { chooseReplySentence, recordAttempt } from "./commands/replies";
import { repliesOfClaim } from "./queries/of-claim";

const require = async (repliesRequired: boolean) => {
  const admin = await makePerson("admin");
  const settings = await deskSettings(admin, {});
  if (!settings.ok) throw new Error("refused");
  const { can: _, updatedAt: __, ...fields } = settings.value;
  expect((await changeDesk(admin, { ...fields, repliesRequired })).ok).toBe(true);
};

const viewOf = async (claimId: string) => {
  const outcome = await repliesOfClaim(await makePerson("editor"), { claimId });
  if (!outcome.ok) throw new Error("refused");
  return outcome.value;
};

const recorded = async (claimId: string, over: object = {}) => {
  const outcome = await recordAttempt(await makePerson("reviewer"), attemptOf(claimId, over));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value.attemptId;
};

const answered = { outcome: "answered", answer: "We stand by it." } as const;

describe("the log of attempts", () => {
  it("keeps what was written, and what was put in its place", async () => {
    const { id } = await makeClaim("researching");
    const first = await recorded(id, { deadline: "2026-01-14" });
    await recorded(id, { replacesId: first, deadline: "2026-01-14", ...answered });
    const { attempts } = await viewOf(id);
    expect(attempts).toMatchObject([
      {
        outcome: "answered",
        answer: "We stand by it.",
        before: [{ id: first, outcome: "waiting" }],
      },
    ]);
    const events = await database().event.findMany({
      where: { claimId: id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual(["reply.asked", "reply.amended"]);
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain("We stand by it.");
  });

  it("asks why something said is changed, and takes each row's place once", async () => {
    const { id } = await makeClaim("researching");
    const first = await recorded(id);
    const reviewer = await makePerson("reviewer");
    const amended = attemptOf(id, { replacesId: first, whom: "Somebody else" });
    expect(await recordAttempt(reviewer, amended)).toMatchObject({
      refusal: { fields: { reason: [{ key: "required" }] } },
    });
    const both = await Promise.all(
      ["A slip.", "An error."].map((reason) => recordAttempt(reviewer, { ...amended, reason })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { because: "reply-replaced" } });
  });

  it.each([
    [{ whom: " " }, "whom"],
    [{ askedOn: "2999-01-01" }, "askedOn"],
    [{ deadline: "2026-01-01" }, "deadline"],
    [{ outcome: "answered" }, "answer"],
    [{ answer: "No." }, "outcome"],
  ])("says what is wrong beside the field: %o", async (over, field) => {
    const { id } = await makeClaim("open");
    const outcome = await recordAttempt(await makePerson("editor"), attemptOf(id, over));
    expect(outcome).toMatchObject({ refusal: { fields: { [field]: [expect.anything()] } } });
  });

  it("is never changed, and never takes the place of another claim's", async () => {
    const { id } = await makeClaim("open");
    const first = await recorded(id);
    for (const attack of ["UPDATE reply_attempt SET answer = 'x'", "DELETE FROM reply_attempt"]) {
      expect(await attempt(sql(attack))).toEqual(refused(CHECK_VIOLATION, /append-only/u));
    }
    const elsewhere = sql(
      `INSERT INTO reply_attempt (id, claim_id, replaces_id, asked_on, way, whom, recorded_by_id)
       SELECT gen_random_uuid(), $2, id, asked_on, way, whom, recorded_by_id FROM reply_attempt WHERE id = $1`,
      first,
      (await makeClaim("open")).id,
    );
    expect(await attempt(elsewhere)).toEqual(refused(CHECK_VIOLATION, /of its own claim/u));
  });
});

describe("a desk that asks whoever is named", () => {
  beforeEach(() => require(true));
  afterEach(() => require(false));

  it("publishes only after a chance to answer, says why not, and the database agrees", async () => {
    const claim = await makeClaim("decided");
    expect(await publish(claim.editor, claim.id)).toMatchObject({
      refusal: { because: "reply-not-asked" },
    });
    expect(await publishingOfClaim(claim.editor, { claimId: claim.id })).toMatchObject({
      value: { can: { publish: { because: "reply-not-asked" } } },
    });
    const asked = refused(CHECK_VIOLATION, /whoever is named is asked/u);
    expect(await attempt(firstPublication(claim))).toEqual(asked);
    const first = await recorded(claim.id, { deadline: "2999-01-01" });
    expect(await publish(claim.editor, claim.id)).toMatchObject({
      refusal: { because: "reply-awaited" },
    });
    expect(await attempt(firstPublication(claim))).toEqual(asked);
    await recorded(claim.id, { replacesId: first, deadline: "2999-01-01", ...answered });
    expect(await attempt(firstPublication(claim))).toBeNull();
    expect((await publish(claim.editor, claim.id)).ok).toBe(true);
  });

  it("counts a deadline that has passed, but not in a row that was replaced", async () => {
    const claim = await makeClaim("decided");
    const first = await recorded(claim.id, { deadline: "2026-01-14" });
    expect(await attempt(firstPublication(claim))).toBeNull();
    await recorded(claim.id, { replacesId: first, deadline: "2999-01-01", reason: "A slip." });
    expect(await attempt(firstPublication(claim))).not.toBeNull();
    expect((await publish(claim.editor, claim.id)).ok).toBe(false);
  });

  it("does not keep readers waiting for a correction", async () => {
    await require(false);
    const claim = await makeClaim("decided");
    await publish(claim.editor, claim.id);
    await require(true);
    expect((await correct(claim.editor, claim.id)).ok).toBe(true);
  });
});

describe("what readers are told", () => {
  it("is an editor's sentence, on the page from the next publication on", async () => {
    const claim = await makeClaim("decided");
    await recorded(claim.id, answered);
    expect((await viewOf(claim.id)).suggested).toBe(
      "We asked Press office of the ministry on 12 January 2026; they answered: “We stand by it.”",
    );
    const text = "We asked the ministry on 12 January; it stands by the figure.";
    const choice = { claimId: claim.id, number: 0, text };
    expect((await chooseReplySentence(claim.editor, choice)).ok).toBe(true);
    expect(await chooseReplySentence(claim.editor, { ...choice, text: "x" })).toMatchObject({
      refusal: { because: "changed-meanwhile", theirs: { text } },
    });
    const outcome = await publish(claim.editor, claim.id);
    if (!outcome.ok) throw new Error("refused");
    expect(readSnapshot((await newest(claim.id)).snapshot).reply).toBe(text);
    expect(await textOf(`/claims/${outcome.value.slug}`)).toContain(text);
    await chooseReplySentence(claim.editor, { claimId: claim.id, number: 1, text: "" });
    await correct(claim.editor, claim.id);
    expect(readSnapshot((await newest(claim.id)).snapshot)).not.toHaveProperty("reply");
  });
});
