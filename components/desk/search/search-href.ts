import { type SearchAsked, searchInput } from "@/lib/search/schema";

type Given = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string =>
  typeof value === "string" ? value : "";

/** The search that an address asks for. */
export const searchOf = (given: Given): SearchAsked =>
  searchInput.parse({
    text: one(given.q),
    kind: one(given.kind) || null,
    ...(given.order ? { order: one(given.order) } : {}),
    after: one(given.after),
  });

const plain = searchInput.parse({});

/** The address of a search; what is as usual is left out. */
export const searchHref = (asked: Partial<SearchAsked>) => ({
  pathname: "/desk/search" as const,
  query: {
    ...(asked.text ? { q: asked.text } : {}),
    ...(asked.kind ? { kind: asked.kind } : {}),
    ...(asked.order && asked.order !== plain.order ? { order: asked.order } : {}),
    ...(asked.after ? { after: asked.after } : {}),
  },
});
