import { describe, expect, it } from "vitest";
import { makePerson } from "@/lib/testing/builders";
import { correct, published } from "@/lib/testing/publications";
import { numbersOfDesk } from "./queries";

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
      balance: [],
    });
    expect((await numbers()).stages.every(({ claims }) => claims === 0)).toBe(true);
  });

  it("count verdicts, corrections and whose claims they are on", async () => {
    const one = await published();
    await published();
    await correct(one.editor, one.id);
    await correct(one.editor, one.id, { kind: "clarification", note: "Said more clearly." });
    const { outcomes, balance } = await numbers();
    expect(outcomes).toMatchObject({ verdicts: 2, corrections: 1, reviews: 4, overturned: 0 });
    expect(balance).toHaveLength(2);
    expect(balance.every(({ claims, published: shown }) => claims === 1 && shown === 1)).toBe(true);
  });
});
