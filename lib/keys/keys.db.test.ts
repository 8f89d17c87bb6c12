import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { reader } from "@/lib/platform/actor";
import { ago } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { makePerson } from "@/lib/testing/builders";
import { actorOfKey } from "./actor-of-key";
import { makeKey, revokeKey } from "./commands/keys";
import { beginWrite, endWrite } from "./commands/writes";
import { keysOfDesk } from "./queries/keys";

const DAY = 86_400_000;
const asked = (headers: HeadersInit, search = "") =>
  new Request(`https://desk.example/api/v1/claims${search}`, { headers });

const made = async (lifetime: "30" | "never" = "never", daysAgo = 0) => {
  const admin = await makePerson("admin");
  const input = { name: "Partner", scopes: ["propose" as const], lifetime };
  const outcome = await ago(daysAgo * DAY, () => makeKey(admin, input));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { admin, ...outcome.value };
};

const program = async () => {
  const { secret } = await made();
  const outcome = await actorOfKey(asked({ "x-api-key": secret }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

it("knows a key by header or address, and notes that it was used", async () => {
  const { admin, keyId, secret } = await made();
  const actor = { kind: "key", id: keyId, name: "Partner", scopes: ["propose"] };
  for (const request of [
    asked({ authorization: `Bearer ${secret}` }),
    asked({ "x-api-key": secret }),
    asked({}, `?key=${secret}`),
  ]) {
    expect(await actorOfKey(request)).toEqual({ ok: true, value: actor });
  }
  const view = await keysOfDesk(admin, {});
  const shown = view.ok ? view.value.keys.find(({ id }) => id === keyId) : null;
  expect(shown).toMatchObject({ live: true, lastUsedAt: expect.any(Date) });
  expect(JSON.stringify(view)).not.toContain(secret);
});

it("keeps no secret, only its hash", async () => {
  const { keyId, secret } = await made();
  const row = await database().apiKey.findUniqueOrThrow({ where: { id: keyId } });
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(secret.startsWith(`${row.prefix}_`)).toBe(true);
});

it("takes whoever shows no key for a reader, and refuses one nobody made", async () => {
  expect(await actorOfKey(asked({}))).toEqual({ ok: true, value: reader });
  expect(await actorOfKey(asked({ "x-api-key": "cdk_made_up" }))).toMatchObject({
    refusal: { code: "not-found" },
  });
});

it("lets nobody in by a key that was revoked or has expired", async () => {
  const { admin, keyId, secret } = await made();
  expect(await revokeKey(admin, { keyId })).toMatchObject({ ok: true });
  const spent = { refusal: { code: "not-allowed", because: "key-spent" } };
  expect(await actorOfKey(asked({ "x-api-key": secret }))).toMatchObject(spent);
  const old = await made("30", 31);
  expect(await actorOfKey(asked({ "x-api-key": old.secret }))).toMatchObject(spent);
});

it("tells in the history who made and revoked a key", async () => {
  const { admin, keyId } = await made();
  await revokeKey(admin, { keyId });
  const events = await database().event.findMany({
    where: { actorId: admin.id },
    orderBy: { sequence: "asc" },
  });
  expect(events.map(({ kind }) => kind)).toEqual(["key.made", "key.revoked"]);
});

it("does a write with an Idempotency-Key once and answers a second as the first", async () => {
  const actor = await program();
  const write = { idempotencyKey: randomUUID(), requestHash: "a".repeat(64) };
  const both = await Promise.all([beginWrite(actor, write), beginWrite(actor, write)]);
  expect(both.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { answered: null } }]);
  expect(both.find(({ ok }) => !ok)).toMatchObject({
    refusal: { because: "same-write-under-way" },
  });
  await endWrite(actor, { idempotencyKey: write.idempotencyKey, status: 201, body: "{}" });
  expect(await beginWrite(actor, write)).toEqual({
    ok: true,
    value: { answered: { status: 201, body: "{}" } },
  });
  expect(await beginWrite(actor, { ...write, requestHash: "b".repeat(64) })).toMatchObject({
    refusal: { because: "other-write-with-this-key" },
  });
});

it("forgets a write after a day, and takes one up again that its process left undone", async () => {
  const actor = await program();
  const write = { idempotencyKey: randomUUID(), requestHash: "a".repeat(64) };
  await ago(2 * 60_000, () => beginWrite(actor, write));
  expect(await beginWrite(actor, write)).toEqual({ ok: true, value: { answered: null } });
  const old = { ...write, idempotencyKey: randomUUID() };
  await ago(DAY, () => beginWrite(actor, old));
  expect(await beginWrite(actor, { ...old, requestHash: "c".repeat(64) })).toMatchObject({
    value: { answered: null },
  });
});
