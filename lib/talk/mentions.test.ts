import { describe, expect, it } from "vitest";
import { mentionsIn, nameBeingTyped, namesLike, talkParts } from "./mentions";

const ann = { id: "1", name: "Ann" };
const annLee = { id: "2", name: "Ann Lee" };
const other = { id: "3", name: "Ann Lee" };
const lea = { id: "4", name: "Léa Marchand" };

describe("who is mentioned", () => {
  it.each([
    ["@Ann, look", ["1"]],
    ["@Ann Lee, look", ["2"]],
    ["ask (@Léa Marchand) and @Ann", ["4", "1"]],
    ["@Anna is nobody here, ann@Ann.example is", ["1"]],
    ["no name at all: @", []],
  ])("%s", (body, ids) => {
    const { mentioned, unclear } = mentionsIn(body, [ann, annLee, lea], []);
    expect([mentioned.map(({ id }) => id), unclear]).toEqual([ids, []]);
  });

  it("is whom the writer chose where several have one name, and unclear without that", () => {
    const people = [ann, annLee, other];
    expect(mentionsIn("@Ann Lee", people, ["3"])).toEqual({ mentioned: [other], unclear: [] });
    expect(mentionsIn("@Ann Lee", people, [])).toEqual({ mentioned: [], unclear: ["Ann Lee"] });
  });
});

it("calls whoever is mentioned as they are called today", () => {
  const mentions = [{ personId: "2", written: "Ann Lee", name: "Ann Berg" }];
  expect(talkParts("@Ann Lee, look: @Ann Leeds", mentions)).toEqual([
    { mention: "Ann Berg", personId: "2" },
    { text: ", look: @Ann Leeds" },
  ]);
});

describe("the name being typed", () => {
  it.each([
    ["@", ""],
    ["see @Lé", "Lé"],
    ["see @Ann Le", "Ann Le"],
    ["a@b", null],
    ["@Ann\n", null],
    ["nobody", null],
  ])("%j", (before, name) => {
    expect(nameBeingTyped(before)).toBe(name);
  });

  it("finds people by the beginning of any of their words, without accents", () => {
    const found = namesLike("le", [ann, annLee, lea]).map(({ name }) => name);
    expect(found).toEqual(["Ann Lee", "Léa Marchand"]);
    expect(namesLike("", [ann])).toEqual([ann]);
  });
});
