import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { publishedFrame } from "./frame";
import { addressOf, claimPath } from "./paths";
import { escaped, sayableInXml } from "./xml-text";

/** What a news sitemap takes: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const NEWS = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;

/** Claims first published in the last two days, as XML: what is news changes by the hour, so no file is kept. */
export const newsSitemap = query({
  name: "publishing.news-sitemap",
  input: z.strictObject({}),
  may: () => allowed,
  read: async (db): Promise<string> => {
    const { deskName, origin } = await publishedFrame(db);
    const claims = await db.publishedClaim.findMany({
      where: { retracted: false, firstPublishedAt: { gte: new Date(now().getTime() - NEWS) } },
      orderBy: [{ firstPublishedAt: "desc" }, { claimId: "desc" }],
      take: MOST,
      select: { slug: true, statement: true, language: true, firstPublishedAt: true },
    });
    // The protocol wants an address in every sitemap, also where there is no news.
    const none = `<url><loc>${escaped(addressOf(origin, "/"))}</loc></url>`;
    const lines = claims.map(({ slug, statement, language, firstPublishedAt }) =>
      [
        `<url><loc>${escaped(addressOf(origin, claimPath(slug)))}</loc><news:news>`,
        `<news:publication><news:name>${escaped(sayableInXml(deskName))}</news:name>`,
        `<news:language>${escaped(language.split("-")[0] ?? "en")}</news:language></news:publication>`,
        `<news:publication_date>${firstPublishedAt.toISOString()}</news:publication_date>`,
        `<news:title>${escaped(sayableInXml(statement))}</news:title></news:news></url>`,
      ].join(""),
    );
    return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${lines.join("\n") || none}
</urlset>
`;
  },
});
