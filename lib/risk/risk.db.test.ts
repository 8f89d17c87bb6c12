import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { publishingOfClaim } from "@/lib/publishing/queries";
import { declareConflict } from "@/lib/reviews/commands/assign";
import { attempt, CHECK_VIOLATION, firstPublication, refused, sql } from "@/lib/testing/attack";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { correct, publish, published } from "@/lib/testing/publications";
import { flaggedClaim } from "@/lib/testing/replies";
import { flagRisk, liftRisk, signRisk } from "./commands/risk";
import { riskOfClaim } from "./queries/of-claim";

type Flagged = Awaited<ReturnType<typeof flaggedClaim>>;

const sign = (actor: Parameters<typeof signRisk>[0], { id: claimId, verdictId }: Flagged) =>
  signRisk(actor, { claimId, verdictId, note: "Our lawyer has read it." });

const unsigned = refused(CHECK_VIOLATION, /signature of a second editor/u);

describe("a claim at legal risk", () => {
  it("is published by another than signs, and signed by another than decided", async () => {
    const claim = await flaggedClaim();
    const { editor: decider, id } = claim;
    const [second, third] = [await makePerson("editor"), await makePerson("editor")];
    expect(await publish(second, id)).toMatchObject({ refusal: { because: "risk-not-signed" } });
    expect(await publishingOfClaim(second, { claimId: id })).toMatchObject({
      value: { can: { publish: { because: "risk-not-signed" } } },
    });
    expect(await attempt(firstPublication(claim))).toEqual(unsigned);
    expect(await sign(decider, claim)).toMatchObject({ refusal: { because: "own-verdict" } });
    expect((await sign(second, claim)).ok).toBe(true);
    expect(await sign(second, claim)).toMatchObject({ refusal: { because: "signed-already" } });
    // Whoever signed is not a second pair of eyes for themself.
    expect(await publish(second, id)).toMatchObject({ refusal: { because: "risk-not-signed" } });
    expect(await attempt(firstPublication(claim, { published_by_id: second.id }))).toEqual(
      unsigned,
    );
    expect(await attempt(firstPublication(claim))).toBeNull();
    expect((await publish(third, id)).ok).toBe(true);
    const events = await database().event.findMany({
      where: { claimId: id },
      orderBy: { sequence: "asc" },
    });
    expect(events.map(({ kind }) => kind)).toEqual([
      "risk.flagged",
      "risk.signed",
      "claim.published",
    ]);
  });

  it("can be signed by who has no conflict, and by no reviewer", async () => {
    const claim = await flaggedClaim();
    const editor = await makePerson("editor");
    await declareConflict(editor, { claimId: claim.id, reason: "My sister works there." });
    expect(await sign(editor, claim)).toMatchObject({ refusal: { because: "own-conflict" } });
    const insert = (who: string) =>
      sql(
        "INSERT INTO legal_risk_signature (risk_id, verdict_id, signed_by_id) VALUES ($1, $2, $3)",
        claim.riskId,
        claim.verdictId,
        who,
      );
    expect(await attempt(insert(editor.id))).toEqual(refused(CHECK_VIOLATION, /conflict/u));
    for (const who of [claim.editor, await makePerson("reviewer")]) {
      expect(await attempt(insert(who.id))).toEqual(
        refused(CHECK_VIOLATION, /editor who did not decide/u),
      );
    }
  });

  it("is free again once an editor lifts the flag, with a reason, once", async () => {
    const claim = await flaggedClaim();
    const editor = await makePerson("editor");
    const lift = { riskId: claim.riskId, reason: "They withdrew." };
    expect(await liftRisk(editor, { ...lift, reason: " " })).toMatchObject({
      refusal: { fields: { reason: [{ key: "required" }] } },
    });
    const both = await Promise.all([liftRisk(editor, lift), liftRisk(editor, lift)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await publish(editor, claim.id)).ok).toBe(true);
    expect(await riskOfClaim(editor, { claimId: claim.id })).toMatchObject({
      value: { standing: null, lifted: [{ lift: { reason: "They withdrew." } }] },
    });
    // A later risk stands for itself.
    expect((await flagRisk(editor, { claimId: claim.id, reason: "Another letter." })).ok).toBe(
      true,
    );
  });

  it("has one flag at a time", async () => {
    const claim = await flaggedClaim();
    expect(
      await flagRisk(await makePerson("editor"), { claimId: claim.id, reason: "x" }),
    ).toMatchObject({ refusal: { because: "risk-flagged-already" } });
    const second = sql(
      `INSERT INTO legal_risk (id, claim_id, raised_by_id, reason)
       SELECT gen_random_uuid(), claim_id, raised_by_id, 'x' FROM legal_risk WHERE id = $1`,
      claim.riskId,
    );
    expect(await attempt(second)).toEqual(refused(CHECK_VIOLATION, /one standing legal risk/u));
  });

  it("waits with a correction for a signature, and with a retraction for nobody", async () => {
    const claim = await published();
    const flagged = { ...claim, riskId: "" };
    const other = await makePerson("editor");
    await flagRisk(await makePerson("reviewer"), { claimId: claim.id, reason: "A lawyer wrote." });
    expect(await correct(claim.editor, claim.id)).toMatchObject({
      refusal: { because: "risk-not-signed" },
    });
    await sign(await makePerson("editor"), flagged);
    // The words change, the round does not: the signature holds.
    expect((await correct(other, claim.id, { summary: "It cost 3.1 billion." })).ok).toBe(true);
    const unsignedOne = await published();
    await flagRisk(other, { claimId: unsignedOne.id, reason: "A lawyer wrote." });
    const retraction = { kind: "retraction", note: "It was wrong." };
    expect((await correct(other, unsignedOne.id, retraction)).ok).toBe(true);
  });

  it("keeps every row as it was written", async () => {
    await flaggedClaim();
    for (const attack of [
      "UPDATE legal_risk SET reason = 'x'",
      "DELETE FROM legal_risk",
      "TRUNCATE legal_risk CASCADE",
    ]) {
      expect(await attempt(sql(attack))).not.toBeNull();
    }
  });

  it("is nothing to sign before there is a verdict", async () => {
    const { id: claimId } = await makeClaim("in-review");
    await flagRisk(await makePerson("reviewer"), { claimId, reason: "x" });
    const verdictId = "01900000-0000-7000-8000-000000000000";
    expect(
      await signRisk(await makePerson("editor"), { claimId, verdictId, note: "" }),
    ).toMatchObject({ refusal: { because: "no-verdict-to-sign" } });
  });
});
