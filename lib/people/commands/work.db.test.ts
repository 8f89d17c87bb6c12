import { expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { changeWork } from "./work";

const nothing = { awayFrom: "", awayTo: "", workLimit: "", languages: "" };

it("is changed by the person and by an admin, each change told, and by nobody else", async () => {
  const [ana, admin] = [await makePerson("reviewer"), await makePerson("admin")];
  const away = { ...nothing, awayFrom: "2031-02-01", awayTo: "2031-02-03", languages: "fr, en,fr" };
  const input = { personId: ana.id, seenVersion: 1, ...away };
  expect(await changeWork(await makePerson("editor"), input)).toMatchObject({
    refusal: { because: "own-or-admins" },
  });
  expect((await changeWork(ana, input)).ok).toBe(true);
  expect(await database().person.findUniqueOrThrow({ where: { id: ana.id } })).toMatchObject({
    languages: ["fr", "en"],
    workLimit: null,
    version: 2,
  });
  expect(await changeWork(admin, { ...input, workLimit: "3" })).toMatchObject({
    refusal: { theirs: { awayTo: "2031-02-03", languages: "fr, en" }, theirVersion: 2 },
  });
  expect((await changeWork(admin, { ...input, seenVersion: 2, workLimit: "3" })).ok).toBe(true);
  const told = await database().event.findFirstOrThrow({
    where: { kind: "person.changed", actorId: admin.id },
  });
  expect(told.payload).toMatchObject({ changes: { workLimit: { before: null, after: 3 } } });
});

it("asks for an absence that has an end, after its beginning", async () => {
  const ana = await makePerson("reviewer");
  const input = { personId: ana.id, seenVersion: 1, ...nothing };
  expect(await changeWork(ana, { ...input, awayFrom: "2031-02-03" })).toMatchObject({
    refusal: { fields: { awayTo: [{ key: "away-both-days" }] } },
  });
  expect(
    await changeWork(ana, { ...input, awayFrom: "2031-02-03", awayTo: "2031-02-01" }),
  ).toMatchObject({ refusal: { fields: { awayTo: [{ key: "away-both-days" }] } } });
  expect(await changeWork(ana, { ...input, languages: "French" })).toMatchObject({
    refusal: { fields: { languages: [{ key: "language" }] } },
  });
});
