import type { Found } from "./article";
import { linkedArticle } from "./linked-data";
import { publishedDay } from "./published-day";

/** The contents of a page's meta elements by name, property or itemprop, the first of each. */
const metaOf = (document: Document): Map<string, string> => {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    const key = ["property", "name", "itemprop", "http-equiv"]
      .map((attribute) => element.getAttribute(attribute)?.trim().toLowerCase())
      .find(Boolean);
    if (key && content && !values.has(key)) values.set(key, content);
  }
  return values;
};

const firstOf = (meta: Map<string, string>, ...names: string[]): string | undefined =>
  names.map((name) => meta.get(name)).find(Boolean);

/** Metadata is often escaped twice: "Biden &amp; Harris" inside JSON. */
const unescaped = (document: Document, text: string): string => {
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text) || text.length > 2_000) return text;
  const area = document.createElement("textarea");
  area.innerHTML = text;
  return area.value;
};

const textOf = (document: Document, selector: string): string | undefined =>
  document.querySelector(selector)?.textContent?.trim() || undefined;

/** "Headline | Outlet" without the outlet. */
const withoutOutlet = (title: string | undefined, outlet: string | undefined) => {
  const cut = title?.search(/\s+[|\-–—·»:]\s+[^|\-–—·»:]+$/) ?? -1;
  if (!title || cut <= 0) return title;
  const ending = title.slice(cut).replace(/^[\s|\-–—·»:]+/, "");
  const isOutlet =
    outlet?.toLowerCase().includes(ending.toLowerCase()) || /\.[a-z]{2,6}$/.test(ending);
  return isOutlet ? title.slice(0, cut) : title;
};

const isName = (text: string): boolean => !/^https?:|^@|\/\//.test(text);

const authorsOf = (linked: string[], document: Document, meta: Map<string, string>): string[] => {
  if (linked.length > 0) return linked;
  const named = [
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
  ];
  const given = named.map((name) => meta.get(name)).find((text) => text && isName(text));
  if (given) return [given];
  const shown = document.querySelectorAll('[itemprop="author"], a[rel~="author"]');
  return Array.from(shown, (element) => element.textContent ?? "");
};

const joinedAuthors = (authors: string[]): string =>
  [...new Set(authors.map((name) => name.replace(/\s+/g, " ").trim()))]
    .filter((name) => name !== "" && name.length <= 100 && isName(name))
    .slice(0, 10)
    .map((name) => name.replace(/^(?:by|par|por|von|di)\s+/i, ""))
    .join(", ");

/** Two addresses of one site: the same host, or hosts that share their last two labels. */
const isSameSite = (one: URL, other: URL): boolean => {
  const site = ({ hostname }: URL) => hostname.split(".").slice(-2).join(".");
  return one.hostname === other.hostname || site(one) === site(other);
};

/** Nobody may pass a page off as another outlet's: a canonical address on another site is not believed. */
const canonicalOf = (declared: string | undefined, url: string | undefined): string | null => {
  if (!declared || !URL.canParse(declared, url)) return null;
  const canonical = new URL(declared, url);
  if (!/^https?:$/.test(canonical.protocol)) return null;
  if (url && !isSameSite(canonical, new URL(url))) return null;
  return canonical.href;
};

const timeShown = (document: Document): string | undefined =>
  document
    .querySelector(
      'time[itemprop="datePublished"], time[pubdate], article header time, time[datetime]',
    )
    ?.getAttribute("datetime") ?? undefined;

type Metadata = Omit<Found, "pieces">;

/**
 * What a sanitised page says about its article in JSON-LD, Open Graph, Dublin Core, other meta elements and
 * its markup, in this order.
 */
export const pageMetadata = (document: Document, url: string | undefined): Metadata => {
  const blocks = document.querySelectorAll('script[type="application/ld+json" i]');
  const linked = linkedArticle(Array.from(blocks, ({ textContent }) => textContent ?? ""));
  const meta = metaOf(document);
  const site =
    firstOf(meta, "og:site_name") ?? linked?.publisher ?? firstOf(meta, "application-name");
  const outlet = site ?? (url ? new URL(url).hostname.replace(/^www\./, "") : undefined);
  const title =
    linked?.headline ??
    firstOf(meta, "og:title", "dc.title", "twitter:title") ??
    textOf(document, "title") ??
    textOf(document, "h1");
  const published = [
    linked?.datePublished,
    firstOf(meta, "article:published_time", "datepublished", "dc.date", "dc.date.issued"),
    firstOf(meta, "parsely-pub-date", "sailthru.date", "pubdate", "date", "dcterms.created"),
    timeShown(document),
  ];
  const plain = (text: string | undefined) => (text ? unescaped(document, text) : null);
  return {
    title: plain(withoutOutlet(title, site)),
    outlet: plain(outlet),
    author: plain(joinedAuthors(authorsOf(linked?.author ?? [], document, meta))),
    publishedOn: published.map(publishedDay).find((day) => day !== null) ?? null,
    canonicalUrl: canonicalOf(
      document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ??
        firstOf(meta, "og:url"),
      url,
    ),
    language:
      document.documentElement.getAttribute("lang") ??
      linked?.inLanguage ??
      firstOf(meta, "og:locale", "content-language", "dc.language") ??
      null,
  };
};
