import { z } from "zod";

/** What PostgreSQL cannot keep as text: NUL, and half of a surrogate pair. */
export const keepable = (text: string): string =>
  text.toWellFormed().replaceAll("\u0000", "").normalize("NFC");

/** One line as a person typed it: spaces folded, ends trimmed; at most `longest` UTF-16 units. */
export const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => keepable(text).replace(/\s+/gu, " ").trim());

/** Several lines; the writer's own breaks are kept. */
export const prose = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => keepable(text).replace(/\r\n?/gu, "\n").trim());

/** For `refine`: something was written. */
export const written = (text: string): boolean => text !== "";

/** The complaint of a field that may not stay empty. */
export const filled = { error: "required" } as const;

/** A complete http(s) address. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: /./, error: "url" }).max(2000);

/** The version of a record that a write was based on. */
export const seenVersion = z.coerce.number().int().positive();
