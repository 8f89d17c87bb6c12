import { randomBytes } from "node:crypto";
import { type KeyActor, keyScopes } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { command, done, guarded } from "@/lib/platform/command";
import { event } from "@/lib/platform/events/payloads";
import { hashOfToken, newSecretToken } from "@/lib/platform/secret-token";
import { mayEnterByKey, mayManageKeys } from "../policy";
import { expiryOf, isWorthNoting } from "../rules";
import { admitInput, makeKeyInput, revokeKeyInput } from "../schema";

/** Makes a key. Its secret is in the answer and nowhere else: what is kept is its hash. */
export const makeKey = command({
  name: "keys.make",
  input: makeKeyInput,
  facts: async () => ({}),
  may: mayManageKeys,
  run: async (tx, { actor, input: { name, scopes, lifetime }, now: at }) => {
    if (actor.kind !== "person") throw new Error("the policy lets only admins through");
    const prefix = `cdk_${randomBytes(4).toString("hex")}`;
    const secret = `${prefix}_${newSecretToken().token}`;
    const expiresAt = expiryOf(lifetime, at);
    const granted = keyScopes.filter((scope) => scopes.includes(scope));
    const { id } = await tx.apiKey.create({
      data: {
        ...{ name, prefix, scopes: granted, createdById: actor.id, createdAt: at, expiresAt },
        secretHash: hashOfToken(secret),
      },
      select: { id: true },
    });
    const expiresOn = expiresAt?.toISOString().slice(0, 10) ?? null;
    return done(
      { keyId: id, name, secret },
      event("key.made", {}, { name, prefix, scopes: granted.join(" "), expiresOn }),
    );
  },
});

/** Takes a key back at once and for good. */
export const revokeKey = command({
  name: "keys.revoke",
  input: revokeKeyInput,
  facts: (tx, { keyId }) =>
    tx.apiKey.findFirst({
      where: { id: keyId, revokedAt: null },
      select: { id: true, name: true, prefix: true },
    }),
  may: mayManageKeys,
  run: async (tx, { facts: { id, name, prefix }, now: at }) => {
    await guarded(
      tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: at } }),
    );
    return done({ name }, event("key.revoked", {}, { name, prefix }));
  },
});

/** Who a secret speaks for, noting that the key was used. */
export const admitByKey = command({
  name: "keys.admit",
  input: admitInput,
  facts: async (tx, { secret }) => {
    const key = await tx.apiKey.findUnique({
      where: { secretHash: hashOfToken(secret) },
      select: {
        id: true,
        name: true,
        scopes: true,
        expiresAt: true,
        revokedAt: true,
        lastUsedAt: true,
      },
    });
    return key && { key, now: now() };
  },
  may: mayEnterByKey,
  run: async (tx, { facts: { key }, now: at }) => {
    const { id, name, lastUsedAt } = key;
    if (isWorthNoting(lastUsedAt, at)) {
      await tx.apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
    }
    const scopes = keyScopes.filter((scope) => key.scopes.includes(scope));
    const actor: KeyActor = { kind: "key", id, name, scopes };
    return done(actor);
  },
});
