import { claimAsShown } from "@/components/published/claim-as-shown";
import { originalPath } from "@/components/published/claim-words";
import type { PublishedFrame } from "@/components/published/layout";
import { VerifyPage } from "@/components/published/verify-page";
import { inLocale, localPath, splitLocale } from "@/lib/platform/locale";
import { markupOf } from "../markup";
import { claimPath, verifyPath } from "../paths";
import { publicationsAt } from "../published";
import { givenAsWritten, wordsGiven } from "../translated";
import { type FileKind, html } from "./file-kind";

/** In the language of a page's path. */
const inLocaleOf = <T,>(
  path: string,
  { locales: [main = "en"] }: PublishedFrame,
  work: () => T,
) => {
  const { locale } = splitLocale(path);
  return inLocale(locale ?? main, work, locale ? `/${locale}` : "");
};

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
    const shown = original
      ? inLocaleOf(original, frame, () => claimAsShown(snapshot, givenAsWritten(snapshot), frame))
      : claimAsShown(snapshot, given ?? givenAsWritten(snapshot), frame);
    return html(await markupOf(<VerifyPage {...{ frame, snapshot, shownAt, shown }} />));
  },
  changedBy: ({ snapshot }) => [verifyPath(snapshot.slug)],
};
