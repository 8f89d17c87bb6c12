import { randomBytes } from "node:crypto";
import { eraseEvent } from "@/lib/integrity/commands";
import { erasePerson } from "@/lib/integrity/erase-person";
import { noteMoved } from "@/lib/integrity/move-files";
import { database } from "@/lib/platform/database/client";
import { sha256Of } from "@/lib/platform/files/sha256";
import { commentOnClaim } from "@/lib/talk/commands/comment";
import { makeClaim, makePerson } from "../builders";
import { admins, row, theServer } from "./row";

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
  "command integrity.erase-person": row(
    erasePerson,
    async () => {
      const { id } = await makePerson("reviewer");
      const { email } = await database().person.findUniqueOrThrow({ where: { id } });
      return { input: { email, reason: "They asked for it." } };
    },
    admins,
  ),
  "command integrity.note-moved": row(
    noteMoved,
    async () => {
      const sha256 = sha256Of(randomBytes(8));
      const file = { sha256, place: "folder", size: 8, mediaType: "text/plain" };
      await database().storedFile.create({ data: file });
      return { input: { sha256, to: "s3" as const } };
    },
    theServer,
  ),
};
