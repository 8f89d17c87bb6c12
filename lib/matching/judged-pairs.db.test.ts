import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { judgePair } from "./commands";
import { closestClaims } from "./queries";

const write = async (statement: string) => {
  const { id } = await makeClaim("open");
  await database().claim.update({
    where: { id },
    data: { statement, language: "en", version: { increment: 1 } },
  });
  return id;
};

const closest = async (statement: string, except = "") => {
  const found = await closestClaims(await makePerson("reviewer"), {
    ...{ statement, language: "en", except },
  });
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return {
    known: found.value.known.map(({ id }) => id),
    apart: found.value.apart.map(({ id }) => id),
    said: new Map(found.value.known.map(({ id, said }) => [id, said])),
  };
};

const judge = async (
  judgement: "same" | "different" | "taken-back",
  knownId: string,
  asked: { statement?: string; claimId?: string },
) => {
  const editor = await makePerson("editor");
  const outcome = await judgePair(editor, {
    ...{ statement: "-", claimId: "", ...asked },
    ...{ language: "en", knownKind: "desk", knownId, judgement },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return editor;
};

it("does not offer again what was told apart, from either end, until that is taken back", async () => {
  const one = await write("The observatory counted 40 comets.");
  const other = await write("The observatory counted 40 comets last winter.");
  const words = "The observatory counted 40 comets.";
  expect((await closest(words, one)).known).toContain(other);

  await judge("different", other, { claimId: one });
  for (const [id, except] of [
    [other, one],
    [one, other],
  ] as const) {
    const { known, apart } = await closest(words, except);
    expect(known).not.toContain(id);
    expect(apart).toContain(id);
  }

  await judge("taken-back", one, { claimId: other });
  expect(await closest(words, one)).toMatchObject({
    known: expect.arrayContaining([other]),
    apart: [],
  });
});

it("holds for a claim that is reworded", async () => {
  const one = await write("The glacier lost 12 metres.");
  const other = await write("The glacier lost 12 metres of ice.");
  await judge("different", other, { claimId: one });
  expect((await closest("It was 12 metres that the glacier lost.", one)).apart).toContain(other);
});

it("offers last what was told apart from words that say the same, and says who said it", async () => {
  const first = await write("The lighthouse keepers rescued 70 sailors.");
  const second = await write("Lighthouse keepers rescued 70 sailors on the north coast.");
  const asked = "Lighthouse keepers rescued 70 sailors.";
  const before = await closest(asked);
  expect(before.known.slice(0, 2)).toEqual(expect.arrayContaining([first, second]));
  const [leading = ""] = before.known;

  const editor = await judge("different", leading, {
    statement: "Keepers of the lighthouse rescued 70 sailors.",
  });
  const after = await closest(asked);
  expect(after.known.at(-1)).toBe(leading);
  expect(after.said.get(leading)).toMatchObject({
    ...{ judgement: "different", near: true, by: editor.name },
  });
});

it("offers first what a person called the same", async () => {
  await write("The choir sang in 30 towns.");
  const other = await write("The choir toured and sang in 31 towns.");
  const asked = "The choir sang in 30 towns";
  expect((await closest(asked)).known[0]).not.toBe(other);
  await judge("same", other, { statement: asked });
  expect((await closest(asked)).known[0]).toBe(other);
  expect((await closest(asked)).said.get(other)).toMatchObject({ judgement: "same", near: false });
});

it("refuses a pair of one claim, and remembers nothing of it", async () => {
  const one = await write("The harbour froze.");
  const input = { statement: "-", language: "en", knownKind: "desk", judgement: "same" } as const;
  const editor = await makePerson("editor");
  expect(await judgePair(editor, { ...input, claimId: one, knownId: one })).toEqual({
    ok: false,
    refusal: { code: "not-allowed", because: "duplicate-of-itself" },
  });
  expect(await database().judgedPair.count({ where: { knownClaimId: one } })).toBe(0);
});
