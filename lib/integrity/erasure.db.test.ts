import { beforeAll, describe, expect, it } from "vitest";
import { createClaim } from "@/lib/claims/commands/create";
import { claimHistory } from "@/lib/claims/queries/history";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { published } from "@/lib/testing/publications";
import { eraseEvent } from "./commands";
import { verify } from "./verify";

const reason = "It named a patient.";
let admin: PersonActor;
let editor: PersonActor;

beforeAll(async () => {
  admin = await makePerson("admin");
  editor = await makePerson("editor");
});

const claimNamingSomebody = async () => {
  const made = await createClaim(editor, {
    ...{ statement: "Jane Roe of 12 Elm Street was ill in 2021.", claimant: "", claimedOn: "2021" },
    ...{ claimantUnknown: true, language: "en", topics: [] },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return made.value.claimId;
};

const firstOf = (claimId: string) =>
  database().event.findFirstOrThrow({ where: { claimId }, orderBy: { sequence: "asc" } });

const eraseFirstOf = async (claimId: string) => {
  const { sequence } = await firstOf(claimId);
  return eraseEvent(admin, { sequence: String(sequence), reason });
};

const eventsVerified = async () => (await verify(database(), () => undefined, ["event"])).event;

describe("taking the content of an event away", () => {
  it("leaves nothing of what it told, a chain that holds, and an event that says why", async () => {
    const claimId = await claimNamingSomebody();
    const { contentHash, hash } = await firstOf(claimId);
    expect(await eraseFirstOf(claimId)).toMatchObject({ ok: true });

    const left = await firstOf(claimId);
    expect(left).toMatchObject({ payload: {}, salt: null, contentHash, hash });
    const told = await database().event.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(told).toMatchObject({ kind: "event.erased", claimId, actorId: admin.id });
    expect(told.payload).toMatchObject({ sequence: String(left.sequence), reason });
    expect(await eventsVerified()).toMatchObject({ broken: [], erased: 1 });
  });

  it("is told in the history, which has nothing else of that event", async () => {
    const claimId = await claimNamingSomebody();
    await eraseFirstOf(claimId);
    const history = await claimHistory(editor, { claimId, before: "" });
    const first = history.ok ? history.value.events.at(-1) : undefined;
    expect(first).toMatchObject({ values: {}, changes: [], erasedAt: expect.any(Date) });
  });

  it("is done once, never of what readers are proved by, and never without a reason", async () => {
    const claimId = await claimNamingSomebody();
    await eraseFirstOf(claimId);
    expect(await eraseFirstOf(claimId)).toMatchObject({ refusal: { because: "content-gone" } });

    const { id } = await published();
    const { sequence } = await database().event.findFirstOrThrow({
      where: { claimId: id, kind: "claim.published" },
    });
    const asked = { sequence: String(sequence), reason };
    expect(await eraseEvent(admin, asked)).toMatchObject({ refusal: { because: "content-stays" } });
    expect(await eraseEvent(admin, { ...asked, reason: "  " })).toMatchObject({
      refusal: { code: "invalid", fields: { reason: [{ key: "required" }] } },
    });
  });

  it("by hand, without an event that tells of it, is found", async () => {
    const { sequence } = await firstOf(await claimNamingSomebody());
    await database().event.update({
      where: { sequence },
      data: { payload: {}, salt: null, erasedAt: new Date() },
    });
    const { broken } = await eventsVerified();
    expect(broken).toEqual([{ row: String(sequence), check: "erased-untold" }]);
  });
});
