import { eraseEvent } from "@/lib/integrity/commands";
import { database } from "@/lib/platform/database/client";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { makeClaim, makePerson } from "../builders";
import { admins, row } from "./row";

/** Something that happened, as the newest event tells it. */
const somethingHappened = async () => {
  const { id: claimId } = await makeClaim("open");
  await commentOnClaim(await makePerson("reviewer"), { claimId, body: "Who said so?" });
  const { sequence } = await database().event.findFirstOrThrow({
    where: { claimId },
    orderBy: { sequence: "desc" },
  });
  return { input: { sequence: String(sequence), reason: "It named a patient." } };
};

export const integrity = {
  "command integrity.erase-event": row(eraseEvent, somethingHappened, admins),
};
