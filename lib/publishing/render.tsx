import { ArticlePage } from "@/components/published/article-page";
import { ClaimPage } from "@/components/published/claim-page";
import { CorrectionsPage } from "@/components/published/corrections-page";
import { HomePage } from "@/components/published/home-page";
import type { PublishedFrame } from "@/components/published/layout";
import { MethodPage } from "@/components/published/method-page";
import { NotFoundPage } from "@/components/published/not-found-page";
import { stylesheet } from "@/components/published/stylesheet";
import type { Database, Transaction } from "@/lib/platform/database/client";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";
import { markupOf } from "./markup";
import { addressOf, claimPath } from "./paths";
import {
  fullText,
  methodOfDesk,
  newestCorrections,
  newestVerdicts,
  type PublishedVersion,
  publicationsAt,
  publishedAddresses,
  publishedInArticle,
} from "./published";
import { ratingsOfDesk } from "./ratings";

/** A page before it is compressed. */
export type RenderedPage = { status: number; mediaType: string; text: string };

type Context = { db: Database | Transaction; frame: PublishedFrame };

/** To be raised when a published component changes what it draws, so that the next start draws again. */
const RENDERING = 1;

/** Names what a page was made by: this code, its style, and what every page says of the desk. */
export const rendererOf = (frame: PublishedFrame): string =>
  sha256(canonicalJson({ RENDERING, stylesheet, frame })).slice(0, 16);

const html = (text: string, status = 200): RenderedPage => ({
  status,
  mediaType: "text/html; charset=utf-8",
  text,
});

/** A claim's page out of its publications, oldest first. */
export const claimHtml = (
  frame: PublishedFrame,
  publications: readonly PublishedVersion[],
): Promise<string> => markupOf(<ClaimPage frame={frame} publications={publications} />);

const claimPage = async ({ db, frame }: Context, slug: string) => {
  const publications = await publicationsAt(db, slug);
  return publications.length === 0 ? null : html(await claimHtml(frame, publications));
};

const articlePage = async ({ db, frame }: Context, articleId: string) => {
  const claims = await publishedInArticle(db, articleId);
  const newest = claims[0]?.appearance;
  if (!newest) return null;
  const { articleId: id, title, outlet, author, publishedOn, url, language, rights } = newest;
  const shown = rights === "full-text" ? await fullText(db, articleId, newest.versionSha256) : null;
  return html(
    await markupOf(
      <ArticlePage
        frame={frame}
        article={{ id, title, outlet, author, publishedOn, url, language }}
        text={shown?.text ?? null}
        blocks={shown?.blocks ?? []}
        claims={claims}
      />,
    ),
  );
};

const methodPage = async ({ db, frame }: Context) => {
  const ratings = await ratingsOfDesk(db);
  return html(
    await markupOf(
      <MethodPage
        frame={frame}
        {...(await methodOfDesk(db))}
        ratings={ratings.map(({ key, names, meanings, value, colour, shape, retiredAt }) => ({
          key,
          name: names.en,
          meaning: meanings.en,
          value,
          colour,
          shape,
          retired: retiredAt !== null,
        }))}
      />,
    ),
  );
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const sitemap = async ({ db, frame }: Context): Promise<RenderedPage> => {
  const line = (path: string, changed = "") =>
    `<url><loc>${escaped(addressOf(frame.origin, path))}</loc>${changed}</url>`;
  const claims = await publishedAddresses(db);
  const lines = [
    ...["/", "/method", "/corrections"].map((path) => line(path)),
    ...claims.map(({ slug, publishedAt }) =>
      line(claimPath(slug), `<lastmod>${publishedAt.toISOString()}</lastmod>`),
    ),
  ];
  return {
    status: 200,
    mediaType: "application/xml; charset=utf-8",
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`,
  };
};

const robots = ({ frame }: Context): RenderedPage => ({
  status: 200,
  mediaType: "text/plain; charset=utf-8",
  text: `User-agent: *\nDisallow: /desk\n\nSitemap: ${addressOf(frame.origin, "/sitemap.xml")}\n`,
});

const standing: Record<string, (context: Context) => Promise<RenderedPage> | RenderedPage> = {
  "/": async ({ db, frame }) =>
    html(await markupOf(<HomePage frame={frame} claims={await newestVerdicts(db)} />)),
  "/corrections": async ({ db, frame }) =>
    html(
      await markupOf(<CorrectionsPage frame={frame} publications={await newestCorrections(db)} />),
    ),
  "/method": methodPage,
  "/404": async ({ frame }) => html(await markupOf(<NotFoundPage frame={frame} />), 404),
  "/sitemap.xml": sitemap,
  "/robots.txt": robots,
};

/**
 * The page of a path of the record, out of publications alone; null where there is none. Paths are as
 * `paths.ts` makes them: decoded, without a slash at the end.
 */
export const renderPage = async (context: Context, path: string): Promise<RenderedPage | null> => {
  const page = standing[path];
  if (page) return page(context);
  const [, kind, name, more] = path.split("/");
  if (!name || more !== undefined) return null;
  if (kind === "claims") return claimPage(context, name);
  return kind === "articles" ? articlePage(context, name) : null;
};
