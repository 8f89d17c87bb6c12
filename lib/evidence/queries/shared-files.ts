import { isSignedIn } from "@/lib/platform/actor";
import { query } from "@/lib/platform/query";
import { mayReadEvidence } from "../policy";
import { nothingInput, sharedFileInput } from "../schema";

/** The files that the asker shared and has not attached yet, newest first. */
export const sharedFiles = query({
  name: "evidence.shared-files",
  input: nothingInput,
  may: mayReadEvidence,
  read: async (db, { actor }) =>
    isSignedIn(actor)
      ? db.$queryRaw<{ id: string; name: string; size: number }[]>`
          SELECT id, name, length(bytes) AS size FROM shared_file WHERE person_id = ${actor.id}::uuid
          ORDER BY shared_at DESC, id DESC`
      : null,
});

/** One of them with its bytes; to all others it is not there. */
export const sharedFile = query({
  name: "evidence.shared-file",
  input: sharedFileInput,
  may: mayReadEvidence,
  read: async (db, { actor, input: { sharedId } }) =>
    isSignedIn(actor)
      ? db.sharedFile.findUnique({
          where: { id: sharedId, personId: actor.id },
          select: { name: true, bytes: true },
        })
      : null,
});
