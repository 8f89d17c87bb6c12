/** A page of the public record that links lead to from the first page. */
export type PublicPage = {
  /** With its query, as it is asked for. */
  path: string;
  /** Pages that are made alike share it: "/claims/…" */
  kind: string;
  /** BCP 47, of its own words. */
  language: string;
  html: string;
};

/** So many are looked at; a record has more only where tests have published much. */
const MOST = 400;
/** Of searches only the first that links lead to: each narrows down another. */
const SEARCHES = 3;

const isPage = (path: string): boolean =>
  !/^\/(?:desk|sign-in|api|v1alpha1|mcp|oembed)\b/u.test(path) &&
  !/\.(?:atom|json|xml|md|png|txt|svg)$|\/embed$/u.test(path.split("?")[0] ?? "");

const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/gu)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );

const kindOf = (path: string): string => {
  const [room = "", ...rest] = (path.split("?")[0] ?? "").split("/").slice(1);
  if (/^[a-z]{2}$/u.test(room)) return kindOf(`/${rest.join("/")}`);
  return rest.length > 0 ? `/${room}/…` : `/${room}`;
};

const read = async (path: string, base: string): Promise<PublicPage | null> => {
  const response = await fetch(new URL(path, base));
  const html = await response.text();
  if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return null;
  const language = /<html lang="([^"]+)"/u.exec(html)?.[1] ?? "";
  return { path, kind: kindOf(path), language, html };
};

/** Follows the links from the first page, as a reader would, through every language. */
export const publicPages = async (base: string): Promise<PublicPage[]> => {
  const known = new Set(["/"]);
  const found: PublicPage[] = [];
  for (const path of known) {
    const page = found.length < MOST ? await read(path, base) : null;
    if (!page) continue;
    found.push(page);
    const links = linksIn(page.html).filter(isPage);
    const isSearch = (link: string) => link.includes("/search?");
    for (const link of links.filter((one) => !isSearch(one))) known.add(link);
    if ([...known].filter(isSearch).length < SEARCHES) {
      for (const link of links.filter(isSearch).slice(0, 1)) known.add(link);
    }
  }
  return found;
};

/** One page of each kind in a language: the one with most in it. */
export const fullestOfEachKind = (pages: readonly PublicPage[], language: string): PublicPage[] => {
  const fullest = new Map<string, PublicPage>();
  for (const page of pages.filter((one) => one.language === language)) {
    const known = fullest.get(page.kind);
    if (!known || known.html.length < page.html.length) fullest.set(page.kind, page);
  }
  return [...fullest.values()];
};
