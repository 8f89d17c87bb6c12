import { z } from "zod";
import { filled, line, webAddress, written } from "@/lib/platform/typed-text";
import { PART } from "./files/part";
import { tableFields } from "./tables/fields";

/** Bytes of the largest file that is taken in. */
export const LARGEST_FILE = 2 * 1024 ** 3;

export const beginImportInput = z.strictObject({
  fileName: line(200),
  size: z.coerce
    .number()
    .int()
    .min(1, { error: "file-empty" })
    .max(LARGEST_FILE, { error: "file-too-large" }),
  address: webAddress.or(z.literal("")).default(""),
});

export const keepPartInput = z.strictObject({
  importId: z.uuid(),
  part: z.coerce.number().int().min(0),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= PART),
});

export const importInput = z.strictObject({ importId: z.uuid() });

export const broughtInInput = z.strictObject({
  importId: z.uuid(),
  /** The last of the page before; "" begins with the first */
  after: z.uuid().or(z.literal("")).default(""),
});

export const importsInput = z.strictObject({
  /** Where the page before ended; "" begins with the newest */
  after: z.uuid().or(z.literal("")).default(""),
});

export const becomesChoices = ["known", "proposed"] as const;

/** Which column, counted from 0, holds what; null where none does. */
export const tableMapping = z.strictObject({
  columns: z.partialRecord(z.enum(tableFields), z.number().int().min(0).max(1_000)),
  /** Where no column says the publisher or the language, all rows have these */
  publisher: line(200).default(""),
  language: z
    .string()
    .trim()
    .regex(/^(?:[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)?$/, { error: "language" })
    .default(""),
});
export type TableMapping = z.output<typeof tableMapping>;

export const mapColumnsInput = z.strictObject({
  importId: z.uuid(),
  becomes: z.enum(becomesChoices, { error: "choose" }),
  ...tableMapping.shape,
});

export const fetchImportInput = z.strictObject({ url: webAddress });

export const mapRatingInput = z.strictObject({
  site: z.string().max(260),
  words: z.string().min(1).max(80),
  /** "" for none of ours */
  ratingKey: z.string().max(80),
});

export const followFeedInput = z.strictObject({
  name: line(200).refine(written, filled),
  url: webAddress,
});
export const leaveFeedInput = z.strictObject({ feedId: z.uuid() });

export const exportSubjects = ["publications", "known-elsewhere"] as const;
export type ExportSubject = (typeof exportSubjects)[number];
export const exportFormats = ["csv", "xlsx", "jsonl", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportInput = z.strictObject({
  subject: z.enum(exportSubjects),
  format: z.enum(exportFormats),
});

export const knownInput = z.strictObject({
  words: line(200).default(""),
  after: z.string().max(80).default(""),
});

export const nothingInput = z.strictObject({});
