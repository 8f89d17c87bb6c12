import { now } from "@/lib/platform/clock";
import { config } from "@/lib/platform/config";
import { addressOf, claimPath } from "../paths";
import { publishedInMonth, publishedMonths } from "../published";
import { escaped } from "../xml-text";
import type { DrawnFile, FileKind } from "./file-kind";

const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** https://www.sitemaps.org/protocol.html */
const xml = (root: "urlset" | "sitemapindex", lines: readonly string[]): DrawnFile => ({
  status: 200,
  mediaType: "application/xml; charset=utf-8",
  content: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${SITEMAPS}">\n${lines.join("\n")}\n</${root}>\n`,
});

const plain = (content: string): DrawnFile => ({
  status: 200,
  mediaType: "text/plain; charset=utf-8",
  content,
});

const line = (element: "url" | "sitemap", address: string, changed: Date | null): string =>
  `<${element}><loc>${escaped(address)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ""}</${element}>`;

const monthPath = (month: string): string => `/sitemaps/${month}.xml`;
const PAGES = "/sitemaps/pages.xml";

/** A part for each month in which something was published, and one for the pages about the desk. */
export const sitemapIndex: FileKind = {
  path: /^\/sitemap\.xml$/,
  draw: async ({ db, frame: { origin } }) =>
    xml("sitemapindex", [
      line("sitemap", addressOf(origin, PAGES), null),
      ...(await publishedMonths(db)).map(({ month, changed }) =>
        line("sitemap", addressOf(origin, monthPath(month)), changed),
      ),
    ]),
  changedBy: () => ["/sitemap.xml"],
  standing: ["/sitemap.xml"],
};

export const sitemapOfPages: FileKind = {
  path: /^\/sitemaps\/pages\.xml$/,
  draw: async ({ frame: { origin } }) =>
    xml(
      "urlset",
      ["/", "/method", "/corrections"].map((path) => line("url", addressOf(origin, path), null)),
    ),
  changedBy: () => [],
  standing: [PAGES],
};

/**
 * Claims whose newest publication is of one month (UTC): a correction moves its claim to another. The
 * protocol wants an address in every sitemap, also in one of a month that corrections have emptied.
 */
export const sitemapOfMonth: FileKind = {
  path: /^\/sitemaps\/(\d{4}-\d{2})\.xml$/,
  draw: async ({ db, frame: { origin } }, month = "") => {
    const claims = await publishedInMonth(db, month);
    const lines = claims.map(({ slug, publishedAt }) =>
      line("url", addressOf(origin, claimPath(slug)), publishedAt),
    );
    return xml("urlset", lines.length > 0 ? lines : [line("url", addressOf(origin, "/"), null)]);
  },
  changedBy: ({ snapshot }) => [monthPath(snapshot.publishedAt.slice(0, 7))],
};

export const robots: FileKind = {
  path: /^\/robots\.txt$/,
  draw: async ({ frame: { origin } }) =>
    plain(
      [
        "User-agent: *",
        "Disallow: /desk",
        "",
        `Sitemap: ${addressOf(origin, "/sitemap.xml")}`,
        `Sitemap: ${addressOf(origin, "/sitemap-news.xml")}`,
        "",
      ].join("\n"),
    ),
  changedBy: () => [],
  standing: ["/robots.txt"],
};

/** How long what stands in security.txt holds, in milliseconds; RFC 9116 recommends less than a year. */
const HOLDS = 180 * 24 * 60 * 60 * 1000;

/** Whom to tell of a weakness: who sends the desk's mail (RFC 9116). */
export const securityContact: FileKind = {
  path: /^\/\.well-known\/security\.txt$/,
  draw: async ({ frame: { origin } }) => {
    const sender = config().MAIL_FROM;
    const address = /<([^>]+)>/u.exec(sender)?.[1] ?? sender;
    return plain(
      [
        `Contact: mailto:${address}`,
        `Expires: ${new Date(now().getTime() + HOLDS).toISOString()}`,
        `Canonical: ${addressOf(origin, "/.well-known/security.txt")}`,
        "",
      ].join("\n"),
    );
  },
  changedBy: () => [],
  standing: ["/.well-known/security.txt"],
};
