import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { ratingChoices } from "@/lib/reviews/rating-choices";
import { makeClaim, makePerson } from "@/lib/testing/builders";
import { ratingScale } from "../queries/rating-scale";
import { addRating, changeRating, retireRating } from "./ratings";

const scale = async () => {
  const outcome = await ratingScale(await makePerson("admin"), {});
  if (!outcome.ok) throw new Error("refused");
  return outcome.value.ratings;
};

const one = async (key: string) => {
  const rating = (await scale()).find((each) => each.key === key);
  if (!rating) throw new Error(`no rating ${key}`);
  return rating;
};

describe("the desk's scale", () => {
  it("begins with seven ratings in three languages, and counts their uses", async () => {
    const before = (await one("misleading")).uses;
    await makeClaim("decided");
    expect((await scale()).length).toBeGreaterThanOrEqual(7);
    expect(await one("misleading")).toMatchObject({
      fields: { nameFr: "Trompeur", nameEs: "Engañoso", value: 3 },
      uses: {
        reviews: before.reviews + 2,
        verdicts: before.verdicts + 1,
        published: before.published,
      },
    });
  });

  it("lets an admin change names and mark, shows a later one the change, and tells of it", async () => {
    const admin = await makePerson("admin");
    const { id: ratingId, version, fields } = await one("mostly-true");
    const write = (nameEn: string) =>
      changeRating(admin, { ratingId, version, ...fields, nameEn, value: "" });
    expect((await write("Largely true")).ok).toBe(true);
    expect(await write("Nearly true")).toMatchObject({
      refusal: { code: "conflict", theirs: { nameEn: "Largely true", value: "" } },
    });
    const told = await database().event.findFirstOrThrow({
      where: { kind: "rating.changed" },
      orderBy: { sequence: "desc" },
    });
    expect(told.payload).toEqual({
      key: "mostly-true",
      changes: {
        nameEn: { before: "Mostly true", after: "Largely true" },
        value: { before: 5, after: "" },
      },
    });
  });

  it("adds a rating under a key of its own and a mark of its own, and retires it", async () => {
    const admin = await makePerson("admin");
    const { fields } = await one("unproven");
    const key = `half-true-${Math.floor(Math.random() * 1e9)}`;
    expect(await addRating(admin, { key, ...fields })).toMatchObject({
      refusal: { fields: { shape: [{ key: "mark-taken" }] } },
    });
    const made = { key, ...fields, colour: "moss", nameEn: "Half true" } as const;
    expect((await addRating(admin, made)).ok).toBe(true);
    expect(await addRating(admin, { ...made, colour: "rust" })).toMatchObject({
      refusal: { fields: { key: [{ key: "rating-key-taken" }] } },
    });
    const { id: ratingId, version } = await one(key);
    expect((await retireRating(admin, { ratingId, version })).ok).toBe(true);
    expect((await ratingChoices(database())).map((choice) => choice.key)).not.toContain(key);
    expect((await scale()).at(-1)).toMatchObject({ key, retiredAt: expect.any(Date) });
    expect(await retireRating(admin, { ratingId, version: version + 1 })).toMatchObject({
      refusal: { because: "rating-retired" },
    });
  });

  it("is for admins", async () => {
    const editor = await makePerson("editor");
    const { id: ratingId, version } = await one("true");
    expect(await retireRating(editor, { ratingId, version })).toMatchObject({
      refusal: { because: "admins-only" },
    });
    expect(await ratingScale(editor, {})).toMatchObject({ refusal: { because: "admins-only" } });
  });
});
