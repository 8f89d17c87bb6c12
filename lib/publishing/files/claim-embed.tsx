import { EmbedCard } from "@/components/published/embed-card";
import { markupOf } from "../markup";
import { embedPath } from "../paths";
import { publicationsAt } from "../published";
import { type FileKind, html } from "./file-kind";

/** The card of a claim that stands in pages of others, always with its newest publication. */
export const claimEmbed: FileKind = {
  inEveryLanguage: true,
  path: /^\/claims\/([^/.]+)\/embed$/,
  draw: async ({ db, frame }, slug = "") => {
    const publications = await publicationsAt(db, slug);
    if (publications.length === 0) return null;
    return html(await markupOf(<EmbedCard frame={frame} publications={publications} />));
  },
  changedBy: ({ snapshot }) => [embedPath(snapshot.slug)],
};
