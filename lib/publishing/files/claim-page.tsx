import { ClaimPage } from "@/components/published/claim-page";
import type { PublishedFrame } from "@/components/published/layout";
import { type ArchivedCopy, archivedCopiesOf } from "../archived-copies";
import { markupOf } from "../markup";
import { claimPath } from "../paths";
import { type PublishedVersion, publicationsAt } from "../published";
import { type PublishedSubject, subjectsOf } from "../subjects";
import { type GivenWords, wordsGiven } from "../translated";
import { type FileKind, html } from "./file-kind";

/**
 * A claim's page out of its publications, oldest first, what the newest is listed under, and how it is
 * given in the page's language, with copies of what is gone by the evidence they are of.
 */
export const claimHtml = (
  frame: PublishedFrame,
  publications: readonly PublishedVersion[],
  subjects: readonly PublishedSubject[] = [],
  given?: GivenWords,
  archived: ReadonlyMap<string, ArchivedCopy> = new Map(),
): Promise<string> =>
  markupOf(
    <ClaimPage {...{ frame, publications, subjects, archived }} {...(given ? { given } : {})} />,
  );

export const claimPage: FileKind = {
  inEveryLanguage: true,
  path: /^\/claims\/([^/.]+)$/,
  draw: async ({ db, frame }, slug = "") => {
    const publications = await publicationsAt(db, slug);
    const newest = publications.at(-1);
    if (!newest) return null;
    const subjects = await subjectsOf(db, newest.snapshot);
    const [given] = await wordsGiven(db, [newest.snapshot]);
    const archived = await archivedCopiesOf(db, newest.snapshot.claimId);
    return html(await claimHtml(frame, publications, subjects, given, archived));
  },
  changedBy: ({ snapshot }) => [claimPath(snapshot.slug)],
};
