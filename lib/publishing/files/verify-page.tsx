import { originalPath } from "@/components/published/claim-words";
import { VerifyPage } from "@/components/published/verify-page";
import { localPath } from "@/lib/platform/locale";
import { markupOf } from "../markup";
import { claimPath, verifyPath } from "../paths";
import { publicationsAt } from "../published";
import { wordsGiven } from "../translated";
import { type FileKind, html } from "./file-kind";

/** Where readers check a claim's newest publication against the transparency log. */
export const verifyVerdictPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/claims\/([^/.]+)\/verify$/,
  draw: async ({ db, frame }, slug = "") => {
    const newest = (await publicationsAt(db, slug)).at(-1);
    if (!newest) return null;
    const { snapshot } = newest;
    const [given] = await wordsGiven(db, [snapshot]);
    // A translation is the desk's too, but not what the log tells of.
    const original = given?.kind === "translated" ? originalPath(snapshot, frame) : null;
    const shownAt = original ?? localPath(claimPath(slug));
    return html(await markupOf(<VerifyPage {...{ frame, snapshot, shownAt }} />));
  },
  changedBy: ({ snapshot }) => [verifyPath(snapshot.slug)],
};
