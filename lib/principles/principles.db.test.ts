import { afterEach, describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { recordAttempt } from "@/lib/replies/commands/replies";
import { makeClaim, makeEvidence, makePerson } from "@/lib/testing/builders";
import { correct, publish, published } from "@/lib/testing/publications";
import { attemptOf } from "@/lib/testing/replies";
import { principlesDocument } from "./document";
import { principlesOfDesk } from "./queries";

const principles = async () => {
  const outcome = await principlesOfDesk(await makePerson("reviewer"), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

const demonstrate = (demonstration: boolean) =>
  database().desk.update({ where: { id: 1 }, data: { demonstration, version: { increment: 1 } } });

afterEach(() => demonstrate(false));

describe("how the desk keeps its commitments", () => {
  it("has no figure where there is nothing to count, and counts nothing of a demonstration", async () => {
    expect((await principles()).figures).toMatchObject({ verdicts: 0, sourcesPerVerdict: null });
    await demonstrate(true);
    const { editor, id } = await published();
    await correct(editor, id);
    const { figures, balance } = await principles();
    expect(balance).toBeNull();
    expect(Object.values(figures).filter((figure) => figure !== null)).toEqual([0]);
    // Also not once the desk works in earnest.
    await demonstrate(false);
    expect((await principles()).figures).toEqual(figures);
  });

  it("counts sources, reviews, answers and corrections of what readers have", async () => {
    const claim = await makeClaim("decided");
    await makeEvidence(claim.id, { protected: true });
    await recordAttempt(claim.editor, attemptOf(claim.id));
    await publish(claim.editor, claim.id);
    const other = await published();
    await correct(other.editor, other.id);
    const { figures } = await principles();
    expect(figures).toMatchObject({
      verdicts: 2,
      // Two each, of different offices, and the protected one.
      sourcesPerVerdict: 2.5,
      primaryShare: 2 / 5,
      withheldShare: 1 / 5,
      reviewsPerVerdict: 2,
      overturned: 0,
      exceptions: 0,
      personsAsked: 1 / 2,
      correctionsPerHundred: 50,
      daysToAnswer: null,
    });
    expect(figures.daysToCorrection).toBeGreaterThanOrEqual(0);
  });

  it("goes to an assessor as one file, whose figures programs can read", async () => {
    const view = await principles();
    const html = principlesDocument({ ...view, desk: { ...view.desk, name: "</title><b>Desk" } });
    expect(html).not.toContain("<b>Desk");
    const [, json = ""] = /id="figures">(.*)<\/script>/u.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({ months: 12, figures: view.figures });
    expect(html).toContain("Transparency of funding and organisation");
  });
});
