import { claimCard } from "../cards/claim-card";
import { cardPath } from "../paths";
import { publicationsAt } from "../published";
import type { FileKind } from "./file-kind";

/** The picture that stands for a claim's page where a link to it is shared. */
export const claimCardPicture: FileKind = {
  path: /^\/claims\/([^/.]+)\/card\.png$/,
  draw: async ({ db }, slug = "") => {
    const newest = (await publicationsAt(db, slug)).at(-1);
    if (!newest) return null;
    return { status: 200, mediaType: "image/png", content: await claimCard(newest.snapshot) };
  },
  changedBy: ({ snapshot }) => [cardPath(snapshot.slug)],
};
