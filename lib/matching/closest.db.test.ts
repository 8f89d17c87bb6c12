import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makeClaim } from "@/lib/testing/builders";
import { closestTo } from "./closest";
import { currentBackground, takeBackground } from "./known-terms";

const write = async (statement: string, language = "en") => {
  const { id } = await makeClaim("open");
  await database().claim.update({
    where: { id },
    data: { statement, language, version: { increment: 1 } },
  });
  return id;
};

const idsFor = async (text: string, language = "en") =>
  (await closestTo(database(), { text, language }, 5)).map(({ id }) => id);

it("finds a claim from the moment it is written, by its words, misspelt ones and those of another language", async () => {
  const drought = await write("The drought has cost farmers 1.5 billion euros.");
  await write("The ferry to the island was late on Monday.");
  expect((await idsFor("What did the drought cost the farmers?"))[0]).toBe(drought);
  expect((await idsFor("Droughts costed our farmrs dearly"))[0]).toBe(drought);
  expect((await idsFor("La sequía ha costado 1.500 millones de euros.", "es"))[0]).toBe(drought);
  expect(await idsFor("zyzzyva")).toEqual([]);
});

it("goes with a claim that is reworded", async () => {
  const id = await write("The lighthouse is painted green.");
  expect(await idsFor("a green lighthouse")).toContain(id);
  await database().claim.update({
    where: { id },
    data: { statement: "The harbour was dredged.", version: { increment: 1 } },
  });
  expect(await idsFor("a green lighthouse")).not.toContain(id);
  expect(await idsFor("dredging of the harbour")).toContain(id);
});

it("weighs words by how rare they are among all claims", async () => {
  for (let time = 0; time < 12; time += 1) await write(`The council voted on budget item ${time}.`);
  const rare = await write("The council voted on the aqueduct.");
  expect(await takeBackground(database())).toBe(true);
  const background = await currentBackground(database());
  expect(background.statements).toBeGreaterThanOrEqual(13);
  expect((await idsFor("Has the council voted on an aqueduct?"))[0]).toBe(rare);
});
