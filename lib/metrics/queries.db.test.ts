import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { correct, published } from "@/lib/testing/publications";
import { nothingHappened } from "./nothing-happened";
import { numbersOfDesk } from "./queries";
import { tableOf } from "./tables";

const numbers = async (asked: { period?: string; from?: string; to?: string } = {}) => {
  const outcome = await numbersOfDesk(await makePerson("reviewer"), asked);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe("the desk’s figures about itself", () => {
  it("are none where nothing has happened", async () => {
    expect(await numbers()).toMatchObject({
      backlog: [],
      outcomes: { verdicts: 0, corrections: 0, reviews: 0, overturned: 0 },
      agreement: { rounds: 0, alpha: null, interval: null },
      balance: { claimant: [], affiliation: [], topic: [], outlet: [] },
      throughput: { step: "week" },
    });
    expect((await numbers()).stages.every(({ claims }) => claims === 0)).toBe(true);
    expect(nothingHappened(await numbers())).toBe(true);
  });

  it("count verdicts, corrections and whose claims they are on", async () => {
    const one = await published();
    await published();
    await correct(one.editor, one.id);
    await correct(one.editor, one.id, { kind: "clarification", note: "Said more clearly." });
    const { outcomes, balance, throughput } = await numbers();
    expect(throughput.steps.length).toBeGreaterThanOrEqual(52);
    expect(throughput.steps.at(-1)).toMatchObject({ published: 2 });
    expect(outcomes).toMatchObject({ verdicts: 2, corrections: 1, reviews: 4, overturned: 0 });
    expect(balance.claimant).toHaveLength(2);
    expect(balance.claimant.every((one) => one.claims === 1 && one.published === 1)).toBe(true);
    expect(balance.claimant.every(({ chosen }) => chosen === 1)).toBe(true);
    expect(tableOf(await numbers(), "balance-claimant")).toHaveLength(3);
    expect(tableOf(await numbers(), "stages")?.[0]).toContain("median hours");
    expect(tableOf(await numbers(), "constructor")).toBeNull();
  });

  it("are of the days that are asked for, in plots and files alike", async () => {
    await published();
    const { today, ...all } = await numbers({ period: "all" });
    expect(all.outcomes.verdicts).toBeGreaterThan(0);
    expect((await numbers({ period: "own", from: today, to: today })).outcomes).toEqual(
      all.outcomes,
    );
    const before = await numbers({ period: "own", to: "2020-12-31" });
    expect(nothingHappened(before)).toBe(true);
    expect(before.throughput.steps).toEqual([]);
    expect(tableOf(before, "throughput")).toHaveLength(1);
    expect(tableOf(before, "balance-claimant")).toHaveLength(1);
    expect(before.backlog).toEqual(all.backlog);
    const after = await numbers({ period: "own", from: "2999-01-01" });
    expect(nothingHappened(after)).toBe(true);
  });

  it("go by months over long spans, and begin with the desk", async () => {
    await published();
    const { throughput } = await numbers({ period: "own", from: "1900-01-01" });
    expect(throughput.step).toBe("month");
    expect(throughput.steps).toHaveLength(1);
    expect(
      tableOf(await numbers({ period: "own", from: "1900-01-01" }), "throughput")?.[0],
    ).toEqual(["month", "proposed", "published"]);
  });

  it("count by the party a claimant speaks for, and say of how many none is known", async () => {
    const [one, other] = [await published(), await published()];
    const { claimantId } = await database().claim.findUniqueOrThrow({ where: { id: one.id } });
    const party = `Party ${one.id}`;
    await database().claimant.update({
      where: { id: claimantId ?? "" },
      data: { affiliation: party },
    });
    const { balance, withoutAffiliation } = await numbers();
    expect(balance.affiliation).toContainEqual({ name: party, claims: 1, chosen: 1, published: 1 });
    expect(withoutAffiliation).toBeGreaterThan(0);
    expect(other.id).not.toBe(one.id);
    expect(tableOf(await numbers(), "balance-affiliation")?.[1]).toContain(party);
  });
});
