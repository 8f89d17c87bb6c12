import type { PersonActor } from "@/lib/platform/actor";
import { commentOnClaim } from "@/lib/talk/commands/comment";

/*
 * The part of a server in crash.test.ts: writes one comment after the other through the command, as a
 * server does, and says each number on a line of its own once the write was acknowledged. While the
 * database is away it goes on with the next. Never ends by itself.
 */
const [, , claimId = "", personId = "", first = "1"] = process.argv;
const actor: PersonActor = { kind: "person", id: personId, name: "writer", role: "reviewer" };

for (let number = Number(first); ; number += 1) {
  const outcome = await commentOnClaim(actor, { claimId, body: `write ${number}` }).catch(
    () => null,
  );
  if (outcome?.ok) process.stdout.write(`${number}\n`);
}
