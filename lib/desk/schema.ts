import { z } from "zod";
import { locales } from "@/lib/platform/locale";
import { filled, line, prose, seenVersion, written } from "@/lib/platform/typed-text";

/** Whether the platform knows the time zone by this name (IANA). */
const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** In which languages readers are offered the public pages. */
export const readerLanguages = z.object({
  /** Of pages whose path names none. */
  language: z.enum(locales),
  /** Further ones; the one above may stand among them and is left out. */
  otherLanguages: z.array(z.enum(locales)),
});

/** The bounds are those of the database (migrations "invariants", rules_sensible, and "reader_languages"). */
export const changeDeskInput = z
  .strictObject({
    version: seenVersion,
    name: line(100).refine(written, filled),
    timeZone: z.string().trim().refine(isTimeZone, { error: "choose" }),
    ...readerLanguages.shape,
    quorum: z.coerce.number().int().min(1).max(9),
    independentSources: z.coerce.number().int().min(1).max(9),
    primarySources: z.coerce.number().int().min(0).max(9),
    nameReviewers: z.boolean(),
    repliesRequired: z.boolean(),
  })
  .transform(({ otherLanguages, ...fields }) => ({
    ...fields,
    otherLanguages: locales.filter(
      (locale) => locale !== fields.language && otherLanguages.includes(locale),
    ),
  }));

/** A number of days or of reviews; empty for none. */
const countOrNone = (least: number, most: number) =>
  z
    .literal("")
    .transform(() => null)
    .or(z.null())
    .or(z.coerce.number().int().min(least).max(most));

const target = countOrNone(1, 365);

export const queueTargets = [
  "targetProposed",
  "targetOpen",
  "targetResearching",
  "targetInReview",
  "targetDecided",
  "targetRecheck",
] as const;

/** The bounds are those of the database (migration "queue_rules"). */
export const changeQueueRulesInput = z.strictObject({
  version: seenVersion,
  targetProposed: target,
  targetOpen: target,
  targetResearching: target,
  targetInReview: target,
  targetDecided: target,
  targetRecheck: target,
  /** ISO weekdays, Monday is 1 */
  workingDays: z
    .array(z.coerce.number().int().min(1).max(7))
    .min(1, { error: "choose" })
    .transform((days) => [...new Set(days)].toSorted()),
  workLimit: countOrNone(1, 99),
  idleDays: z.coerce.number().int().min(1).max(365),
});

export const writeMethodInput = z.strictObject({
  /** The number of the version it was written from. */
  version: seenVersion,
  /** Markdown */
  body: prose(100_000).refine(written, filled),
});

export const deskSettingsInput = z.strictObject({});
export const methodInput = z.strictObject({});
