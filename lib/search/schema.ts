import { z } from "zod";
import { LONGEST_SEARCH, searchKinds } from "./kinds";

/** Whatever is too long to mean something is cut; PostgreSQL takes neither NUL nor half a character. */
const typed = (longest: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\u0000", "").slice(0, longest).toWellFormed())
    .default("");

export const searchOrders = ["relevance", "newest"] as const;
export type SearchOrder = (typeof searchOrders)[number];

/** A search as it stands in its address. Nothing that somebody writes there is an error. */
export const searchInput = z.strictObject({
  /** As typed: words, "phrases", -words and operators. */
  text: typed(LONGEST_SEARCH),
  /** Of what the whole list is shown; null for a little of each. */
  kind: z.enum(searchKinds).nullable().catch(null).default(null),
  /** Without words, the newest come first in either order. */
  order: z.enum(searchOrders).catch("relevance").default("relevance"),
  /** `cursor.ts`; "" for the first page. */
  after: typed(200),
});

export type SearchAsked = z.output<typeof searchInput>;

export const lookUpInput = z.strictObject({ typed: typed(LONGEST_SEARCH) });
