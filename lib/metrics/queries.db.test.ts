import { describe, expect, it } from "vitest";
import { makePerson } from "@/lib/testing/builders";
import { correct, published } from "@/lib/testing/publications";
import { numbersOfDesk } from "./queries";
import { tableOf } from "./tables";

const numbers = async () => {
  const outcome = await numbersOfDesk(await makePerson("reviewer"), {});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

describe("the desk’s figures about itself", () => {
  it("are none where nothing has happened", async () => {
    expect(await numbers()).toMatchObject({
      backlog: [],
      outcomes: { verdicts: 0, corrections: 0, reviews: 0, overturned: 0 },
      agreement: { rounds: 0, alpha: null, interval: null },
      balance: { claimant: [], topic: [], outlet: [] },
    });
    expect((await numbers()).stages.every(({ claims }) => claims === 0)).toBe(true);
  });

  it("count verdicts, corrections and whose claims they are on", async () => {
    const one = await published();
    await published();
    await correct(one.editor, one.id);
    await correct(one.editor, one.id, { kind: "clarification", note: "Said more clearly." });
    const { outcomes, balance, throughput } = await numbers();
    expect(throughput).toHaveLength(26);
    expect(throughput.at(-1)).toMatchObject({ published: 2 });
    expect(outcomes).toMatchObject({ verdicts: 2, corrections: 1, reviews: 4, overturned: 0 });
    expect(balance.claimant).toHaveLength(2);
    expect(balance.claimant.every((one) => one.claims === 1 && one.published === 1)).toBe(true);
    expect(balance.claimant.every(({ chosen }) => chosen === 1)).toBe(true);
    expect(tableOf(await numbers(), "balance-claimant")).toHaveLength(3);
    expect(tableOf(await numbers(), "stages")?.[0]).toContain("median hours");
    expect(tableOf(await numbers(), "constructor")).toBeNull();
  });
});
