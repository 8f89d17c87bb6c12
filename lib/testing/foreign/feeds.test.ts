import { describe, expect, it } from "vitest";
import { jsonFeedErrors } from "./json-feed";
import { xmlErrors } from "./xml";

/** The validators find what is wrong: each of these breaks one rule, and the first of each none. */
const entry = (inside: string) =>
  `<entry><id>tag:1</id><title>T</title><updated>2026-10-01T00:00:00Z</updated>${inside}</entry>`;
const feed = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:0</id><title>T</title><updated>2026-10-01T00:00:00Z</updated>${inside}</feed>`;
const author = "<author><name>The Desk</name></author>";
const link = '<link href="https://desk.example/"/>';

describe("the validator of Atom", () => {
  it("passes a feed as RFC 4287 has it", () => {
    expect(xmlErrors(feed(author + entry(link)))).toEqual([]);
  });

  it.each([
    ["no author anywhere", feed(entry(link))],
    ["an entry with nothing to go to", feed(author + entry(""))],
    ["an element nobody knows", feed(`${author}<colour>red</colour>`)],
    ["a date that is none", feed(author).replace("2026-10-01T00:00:00Z", "yesterday")],
    ["no id", feed(author).replace("<id>tag:0</id>", "")],
    ["a character that XML forbids", feed(author).replace("The Desk", "The \u0007 Desk")],
    ["an ampersand by itself", feed(author).replace("The Desk", "You & I")],
  ])("finds %s", (_, text) => {
    expect(xmlErrors(text)).not.toEqual([]);
  });
});

const news =
  "<news:news><news:publication><news:name>The Desk</news:name><news:language>fr</news:language></news:publication><news:publication_date>2026-10-01T10:00:00Z</news:publication_date><news:title>T</news:title></news:news>";
const other = '<xhtml:link rel="alternate" hreflang="fr" href="https://desk.example/fr"/>';
const urls = (inside: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>https://desk.example/</loc><lastmod>2026-10-01</lastmod>${inside}</url></urlset>`;
const index = (inside: string) =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://desk.example/1.xml</loc>${inside}</sitemap></sitemapindex>`;

describe("the validator of sitemaps", () => {
  it("passes a sitemap, one of news, and an index", () => {
    expect([urls(""), urls(news), urls(other), index("")].flatMap(xmlErrors)).toEqual([]);
  });

  it.each([
    ["an element nobody knows", urls("<colour>red</colour>")],
    ["news in no language", urls(news.replace("fr", "French"))],
    ["news without a title", urls(news.replace(/<news:title>.*?<\/news:title>/u, ""))],
    ["a date that is none", index("<lastmod>yesterday</lastmod>")],
    ["a moment without a zone", index("<lastmod>2026-10-01T10:00:00</lastmod>")],
    ["a version in another language that has no address", urls(other.replace(/ href=".*?"/u, ""))],
    ["a sitemap of nothing", '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>'],
    ["a file of no known kind", "<rss/>"],
  ])("finds %s", (_, text) => {
    expect(xmlErrors(text)).not.toEqual([]);
  });
});

describe("the validator of JSON Feed", () => {
  const item = { id: "1", url: "https://desk.example/1", content_text: "T" };
  const right = { version: "https://jsonfeed.org/version/1.1", title: "T", items: [item] };

  it("passes a feed as version 1.1 has it", () => {
    expect(jsonFeedErrors(right)).toEqual([]);
  });

  it.each([
    ["another version", { ...right, version: "https://jsonfeed.org/version/1" }],
    ["an item without content", { ...right, items: [{ id: "1" }] }],
    ["a date without an hour", { ...right, items: [{ ...item, date_published: "2026-10-01" }] }],
    ["an extension that does not say it is one", { ...right, rating: {} }],
    ["an author without anything", { ...right, authors: [{}] }],
  ])("finds %s", (_, wrong) => {
    expect(jsonFeedErrors(wrong)).not.toEqual([]);
  });
});
