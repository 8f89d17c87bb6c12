import { z } from "zod";
import { canonicalJson, sha256 } from "@/lib/platform/events/chain";

/** The values of the order's columns at the last item of a page. */
export type Position = readonly string[];

/** Text that PostgreSQL takes: neither NUL nor half of a surrogate pair. */
export const storable = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

/** Centuries PostgreSQL and JavaScript write alike. */
const moment = z.iso.datetime({ precision: 3 }).regex(/^(?:19|20|21)/u);

/** What a list is ordered by, for reading cursors that anybody may have made up. */
export const orders = {
  byMoment: z.tuple([moment, z.uuid()]),
  byMomentAndPlace: z.tuple([moment, z.uuid(), z.string().regex(/^\d{1,6}$/u)]),
  byName: z.tuple([z.string().max(300).refine(storable)]),
} as const;
export type Order = keyof typeof orders;

/** Names the question a cursor belongs to, so that none is taken to another. */
const nameOf = (question: object): string => sha256(canonicalJson(question)).slice(0, 16);

export const cursorAt = (position: Position, question: object): string =>
  Buffer.from(JSON.stringify([nameOf(question), position])).toString("base64url");

/** The position a cursor names; null for one of another question or that was never given out. */
export const positionOf = (cursor: string, question: object, order: Order): Position | null => {
  try {
    const written = z.tuple([z.literal(nameOf(question)), orders[order]]);
    const read = written.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return read.success ? read.data[1] : null;
  } catch {
    return null;
  }
};
