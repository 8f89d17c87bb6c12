import { database } from "@/lib/platform/database/client";
import { sealed } from "@/lib/publishing/seal";
import { keepSearchable } from "@/lib/publishing/searchable";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import { makeClaim, makePerson } from "./builders";
import { aSnapshot } from "./snapshots";

/**
 * A publication of a decided claim that readers find, written past the command: with these words and no
 * others, where a test says nothing of them.
 */
export const publishSnapshot = async (
  over: Partial<PublicationSnapshot>,
): Promise<PublicationSnapshot> => {
  const claim = await makeClaim("decided");
  const { id: publishedById } = await makePerson("editor");
  const snapshot = aSnapshot({
    claimId: claim.id,
    slug: `claim-${claim.id}`,
    claimant: null,
    topics: [],
    explanation: "",
    summary: "So it is.",
    measures: [],
    appearances: [],
    evidence: [],
    ...over,
  });
  const { text, sha256 } = sealed(snapshot);
  const { slug, number, kind } = snapshot;
  const { id: publicationId } = await database().publication.create({
    data: {
      ...{ number, kind, slug, sha256, publishedById },
      claimId: claim.id,
      snapshot: text,
      verdictId: claim.verdictId,
    },
    select: { id: true },
  });
  await database().$transaction((tx) => keepSearchable(tx, { publicationId, snapshot }));
  return snapshot;
};
