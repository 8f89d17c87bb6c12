import { addressOf, claimPath } from "../paths";
import { publishedAddresses } from "../published";
import type { FileKind } from "./file-kind";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const sitemap: FileKind = {
  path: /^\/sitemap\.xml$/,
  draw: async ({ db, frame }) => {
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
      content: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`,
    };
  },
  changedBy: () => ["/sitemap.xml"],
  standing: ["/sitemap.xml"],
};

export const robots: FileKind = {
  path: /^\/robots\.txt$/,
  draw: async ({ frame }) => ({
    status: 200,
    mediaType: "text/plain; charset=utf-8",
    content: `User-agent: *\nDisallow: /desk\n\nSitemap: ${addressOf(frame.origin, "/sitemap.xml")}\n`,
  }),
  changedBy: () => [],
  standing: ["/robots.txt"],
};
