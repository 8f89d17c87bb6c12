import { ClaimPage } from "@/components/published/claim-page";
import type { PublishedFrame } from "@/components/published/layout";
import { markupOf } from "../markup";
import { claimPath } from "../paths";
import { type PublishedVersion, publicationsAt } from "../published";
import { type FileKind, html } from "./file-kind";

/** A claim's page out of its publications, oldest first. */
export const claimHtml = (
  frame: PublishedFrame,
  publications: readonly PublishedVersion[],
): Promise<string> => markupOf(<ClaimPage frame={frame} publications={publications} />);

export const claimPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/claims\/([^/.]+)$/,
  draw: async ({ db, frame }, slug = "") => {
    const publications = await publicationsAt(db, slug);
    return publications.length === 0 ? null : html(await claimHtml(frame, publications));
  },
  changedBy: ({ snapshot }) => [claimPath(snapshot.slug)],
};
