import { randomUUID } from "node:crypto";
import { admitByKey, makeKey, revokeKey } from "@/lib/keys/commands/keys";
import { beginWrite, endWrite } from "@/lib/keys/commands/writes";
import { keysOfDesk } from "@/lib/keys/queries/keys";
import { makePerson } from "../builders";
import { type Answer, type Asker, admins, everybody, nobodysInput, row } from "./row";

const made = async () => {
  const outcome = await makeKey(await makePerson("admin"), {
    ...{ name: "Partner", scopes: ["propose"], lifetime: "never" },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

/** Only who shows a key; no person and no job has one. */
const programs = Object.fromEntries(
  Object.keys(everybody).map((asker) => [asker, "key-needed"]),
) as Record<Asker, Answer>;

export const keys = {
  "command keys.make": row(
    makeKey,
    async () => ({
      input: { name: "Partner", scopes: ["propose" as const], lifetime: "90" as const },
    }),
    admins,
  ),
  "command keys.revoke": row(
    revokeKey,
    async () => ({ input: { keyId: (await made()).keyId } }),
    admins,
  ),
  "command keys.admit": row(
    admitByKey,
    async () => ({ input: { secret: (await made()).secret } }),
    everybody,
  ),
  "command keys.begin-write": row(
    beginWrite,
    async () => ({ input: { idempotencyKey: randomUUID(), requestHash: "0".repeat(64) } }),
    programs,
  ),
  "command keys.end-write": row(
    endWrite,
    async () => ({ input: { idempotencyKey: randomUUID(), status: 201, body: "{}" } }),
    programs,
  ),
  "query keys.list": row(keysOfDesk, nobodysInput, admins),
};
