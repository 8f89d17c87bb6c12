import type { PublishedFrame } from "@/components/published/layout";
import { stylesheet } from "@/components/published/stylesheet";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { articlePage } from "./article-page";
import { claimCardPicture } from "./claim-card";
import { claimPage } from "./claim-page";
import type { DrawingContext, DrawnFile, FileKind, ListedPublication } from "./file-kind";
import { robots, sitemap } from "./for-crawlers";
import { correctionsPage, homePage, methodPage, notFoundPage } from "./standing-pages";

/** Everything the public record is made of; each path belongs to one kind. */
const kinds: readonly FileKind[] = [
  claimPage,
  claimCardPicture,
  articlePage,
  homePage,
  correctionsPage,
  methodPage,
  notFoundPage,
  sitemap,
  robots,
];

/** To be raised when a kind of file changes what it draws, so that the next start draws again. */
const RENDERING = 5;

/** Names what a file was made by: this code, its style, and what every page says of the desk. */
export const rendererOf = (frame: PublishedFrame): string =>
  sha256(canonicalJson({ RENDERING, stylesheet, frame })).slice(0, 16);

/** Whether a path is one of the record's, be there such a file or not. */
export const isOfTheRecord = (path: string): boolean => kinds.some((kind) => kind.path.test(path));

/** The file at a path of the record, out of publications alone; null where there is none. */
export const drawFile = async (
  context: DrawingContext,
  path: string,
): Promise<DrawnFile | null> => {
  for (const kind of kinds) {
    const found = kind.path.exec(path);
    if (found) return kind.draw(context, ...found.slice(1));
  }
  return null;
};

export const standingPaths: readonly string[] = kinds.flatMap(({ standing = [] }) => standing);

/** The paths of all files that show a publication. */
export const pathsChangedBy = (publication: ListedPublication): string[] =>
  kinds.flatMap((kind) => kind.changedBy(publication));
