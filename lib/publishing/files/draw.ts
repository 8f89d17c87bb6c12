import type { PublishedFrame } from "@/components/published/layout";
import { stylesheet } from "@/components/published/stylesheet";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { inLocale, splitLocale } from "@/lib/platform/locale";
import { articlePage } from "./article-page";
import { claimCardPicture } from "./claim-card";
import { claimEmbed } from "./claim-embed";
import { claimPage } from "./claim-page";
import { feeds } from "./feed";
import type { DrawingContext, DrawnFile, FileKind, ListedPublication } from "./file-kind";
import { guideForAssistants, markdownForm } from "./for-assistants";
import {
  robots,
  securityContact,
  sitemapIndex,
  sitemapOfMonth,
  sitemapOfPages,
} from "./for-crawlers";
import { listingPage } from "./listing-page";
import { logCheckpoint, logKeys, logTiles, publicationProof } from "./log-files";
import { correctionsPage, homePage, methodPage, notFoundPage } from "./standing-pages";
import { verifyVerdictPage } from "./verify-page";

/** Pages that are also to be had as Markdown. */
const pages: readonly FileKind[] = [
  claimPage,
  articlePage,
  listingPage,
  homePage,
  correctionsPage,
  methodPage,
];

/** Everything the public record is made of; each path belongs to one kind. */
const kinds: readonly FileKind[] = [
  ...pages,
  ...pages.map(markdownForm),
  claimCardPicture,
  claimEmbed,
  feeds,
  notFoundPage,
  sitemapIndex,
  sitemapOfPages,
  sitemapOfMonth,
  robots,
  securityContact,
  guideForAssistants,
  logCheckpoint,
  logKeys,
  logTiles,
  publicationProof,
  verifyVerdictPage,
];

/** To be raised when a kind of file changes what it draws, a label too, so that the next start draws again. */
const RENDERING = 24;

/** Names what a file was made by: this code, its style, and what every page says of the desk. */
export const rendererOf = (frame: PublishedFrame): string =>
  sha256(canonicalJson({ RENDERING, stylesheet, frame })).slice(0, 16);

const kindOf = (path: string): FileKind | undefined => kinds.find((kind) => kind.path.test(path));

/** Whether a path is one of the record's, be there such a file or not. */
export const isOfTheRecord = (path: string): boolean => {
  const { locale, path: plain } = splitLocale(path);
  return Boolean(locale === null ? kindOf(path) : kindOf(plain)?.inEveryLanguage);
};

/** The paths at which a file is to be had in each language; the one given where it has no words. */
export const inEveryLanguage = (path: string, { locales }: PublishedFrame): string[] =>
  kindOf(path)?.inEveryLanguage
    ? [
        path,
        ...locales.slice(1).map((locale) => (path === "/" ? `/${locale}` : `/${locale}${path}`)),
      ]
    : [path];

/** The file at a path of the record, out of publications alone; null where there is none. */
export const drawFile = async (
  context: DrawingContext,
  path: string,
): Promise<DrawnFile | null> => {
  const [main = "en", ...others] = context.frame.locales;
  const { locale, path: plain } = splitLocale(path);
  const kind = kindOf(plain);
  if (!kind || (locale && !(kind.inEveryLanguage && others.includes(locale)))) return null;
  const names = kind.path.exec(plain)?.slice(1) ?? [];
  const prefix = locale ? `/${locale}` : "";
  const file = await inLocale(locale ?? main, () => kind.draw(context, ...names), prefix);
  return file && kind.inEveryLanguage ? { ...file, language: locale ?? main } : file;
};

export const standingPaths: readonly string[] = kinds.flatMap(({ standing = [] }) => standing);

/** The paths of all files that show a publication. */
export const pathsChangedBy = (publication: ListedPublication): string[] =>
  kinds.flatMap((kind) => kind.changedBy(publication));
