import { randomUUID } from "node:crypto";
import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { makeClaim, makePerson } from "../builders";

/** A claim with a publication, written past the commands; its snapshot says only what the database asks. */
export const publishedClaim = async (): Promise<string> => {
  const { id: claimId, verdictId } = await makeClaim("decided");
  const publisher = await makePerson("editor");
  const snapshot = JSON.stringify({ claim: claimId });
  await database().publication.create({
    data: {
      claimId,
      verdictId,
      snapshot,
      number: 1,
      kind: "first",
      slug: randomUUID(),
      sha256: sha256(snapshot),
      publishedById: publisher.id,
    },
  });
  await database().claim.update({
    where: { id: claimId },
    data: { status: "published", version: { increment: 1 } },
  });
  return claimId;
};
