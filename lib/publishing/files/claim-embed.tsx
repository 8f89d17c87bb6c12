import { EmbedCard } from "@/components/published/embed-card";
import { embeddedAt } from "../embed/embedded";
import { markupOf } from "../markup";
import { embedPath } from "../paths";
import { type FileKind, html } from "./file-kind";

/** The card of a claim that stands in pages of others, always with its newest publication. */
export const claimEmbed: FileKind = {
  inEveryLanguage: true,
  path: /^\/claims\/([^/.]+)\/embed$/,
  draw: async ({ db, frame }, slug = "") => {
    const publications = await embeddedAt(db, slug);
    if (!publications) return null;
    return html(await markupOf(<EmbedCard frame={frame} publications={publications} />));
  },
  changedBy: ({ snapshot }) => [embedPath(snapshot.slug)],
};
