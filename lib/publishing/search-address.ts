import { z } from "zod";
import { localPath } from "@/lib/platform/locale";

/** What a search can be narrowed down by, in the order of the page; also the names in its address. */
export const facetNames = ["rating", "topic", "claimant", "outlet", "language", "year"] as const;
export type FacetName = (typeof facetNames)[number];

/** Whatever is too long to mean something is cut; PostgreSQL takes neither NUL nor half a character. */
const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\u0000", "").slice(0, longest).toWellFormed())
    .default("");

/**
 * A search as it stands in its address. Nothing that somebody writes there is an error: an order that is
 * none is none, a year that is none finds nothing.
 */
export const searchInput = z.strictObject({
  /** As typed. */
  words: typed(200),
  rating: typed(80),
  topic: typed(200),
  /** `slug` of a `published_subject`, as are topic and outlet. */
  claimant: typed(200),
  outlet: typed(200),
  /** BCP 47, as publications write it. */
  language: typed(40),
  /** Of the newest publication, where the desk is. */
  year: typed(9),
  /** Null where nobody chose: by relevance where there are words, by date where there are none. */
  order: z.enum(["relevance", "date"]).nullable().catch(null).default(null),
  /** `search-cursor.ts`; "" for the first page. */
  after: typed(160),
});

export type SearchAsked = z.output<typeof searchInput>;

/** The parts of a `/search` address as `searchPublished` takes them. */
export const searchAsked = (parameters: URLSearchParams): z.input<typeof searchInput> => ({
  words: parameters.get("q") ?? "",
  ...Object.fromEntries(facetNames.map((name) => [name, parameters.get(name) ?? ""])),
  order: parameters.get("order") as SearchAsked["order"],
  after: parameters.get("after") ?? "",
});

/** The address of a search, with what differs from it: everything a page shows is in its address. */
export const searchHref = (asked: SearchAsked, over: Partial<SearchAsked> = {}): string => {
  // Whoever narrows a search down begins it anew.
  const all = { ...asked, after: "", ...over };
  const address = new URLSearchParams();
  const named = { q: all.words, ...all, words: "" };
  for (const name of ["q", ...facetNames, "order", "after"] as const) {
    if (named[name]) address.set(name, named[name]);
  }
  return localPath(address.size === 0 ? "/search" : `/search?${address}`);
};
