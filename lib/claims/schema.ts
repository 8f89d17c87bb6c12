import { z } from "zod";
import { filled, line, prose, seenVersion, webAddress, written } from "@/lib/platform/typed-text";
import { measureSchema } from "./measure/schema";
import { partialDateSchema } from "./partial-date";
import { claimStatuses, declineReasons } from "./states";

export const claimantKinds = ["person", "organisation"] as const;
export type ClaimantKind = (typeof claimantKinds)[number];

/** BCP 47, as far as a desk needs it: "fr", "pt-BR", "zh-Hant". */
const languageTag = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: "language" });

/** A calendar day, "2021-06-08", or "" for none. */
const day = z.iso.date({ error: "date" }).or(z.literal(""));

const version = seenVersion;

const wholeNumber = z.coerce.number().int().min(0);

/** The number people call a claim by; as far as a column of PostgreSQL goes. */
const claimNumber = z.coerce.number({ error: "required" }).int().positive().max(2_147_483_647);

const topicName = line(60).refine((text) => /[\p{L}\p{N}]/u.test(text), { error: "wrong" });

/**
 * What an editor says about a claim. A claimant is named; who is not known yet to the desk comes with
 * a kind. `claimantUnknown` is the editor's word that nobody knows, which a missing name is not.
 * Rows of measures that were left empty come as null, so that complaints keep their row.
 */
const claimFields = {
  statement: line(2000).refine(written, filled),
  claimant: line(200),
  claimantKind: z.enum(claimantKinds).or(z.literal("")).default(""),
  claimantSameAs: z.array(webAddress).max(10).default([]),
  claimantAffiliation: line(200).default(""),
  claimantUnknown: z.boolean().default(false),
  claimedOn: partialDateSchema.or(z.literal("")),
  language: languageTag,
  topics: z.array(topicName).max(12),
  measures: z
    .array(measureSchema.nullable())
    .max(20)
    .default([])
    .transform((rows) => rows.filter((row) => row !== null)),
};

const oneClaimant = {
  error: "claimant-or-unknown",
  path: ["claimant"],
};
const namesOne = (fields: { claimant: string; claimantUnknown: boolean }): boolean =>
  !(fields.claimant !== "" && fields.claimantUnknown);

/** The passage a claim was read from: UTF-16 offsets in an article version, as a browser counts. */
const place = { articleVersionId: z.uuid(), start: wholeNumber, end: wholeNumber };

const claimFieldsInput = z.strictObject(claimFields).refine(namesOne, oneClaimant);
export type ClaimFields = z.output<typeof claimFieldsInput>;

/** `open`: the editor accepts the claim at once instead of leaving it proposed. */
export const createClaimInput = z
  .strictObject({ ...claimFields, open: z.boolean().default(false) })
  .refine(namesOne, oneClaimant);

/** A claim that the desk has already; `of` is the number people call that one by. */
export const createDuplicateInput = z
  .strictObject({ ...claimFields, of: claimNumber })
  .refine(namesOne, oneClaimant);

export const markClaimInput = z
  .strictObject({ ...claimFields, ...place, open: z.boolean().default(false) })
  .refine(namesOne, oneClaimant);

export const editClaimInput = z
  .strictObject({ ...claimFields, claimId: z.uuid(), version })
  .refine(namesOne, oneClaimant);

export const addAppearanceInput = z.strictObject({ claimId: z.uuid(), ...place });
export const removeAppearanceInput = z.strictObject({ appearanceId: z.uuid() });

export const openClaimInput = z.strictObject({ claimId: z.uuid(), version });

export const declineClaimInput = z
  .strictObject({
    claimId: z.uuid(),
    version,
    reason: z.enum(declineReasons),
    note: prose(4000),
    /** Counts only for the reason that it was checked already, and is needed there. */
    alreadyCheckedUrl: webAddress.or(z.literal("")),
  })
  .refine(({ reason, alreadyCheckedUrl }) => reason !== "already-checked" || alreadyCheckedUrl, {
    ...filled,
    path: ["alreadyCheckedUrl"],
  });

/** `of` is the number people call the other claim by. */
export const markDuplicateInput = z.strictObject({
  claimId: z.uuid(),
  version,
  of: claimNumber,
});

export const scheduleClaimInput = z.strictObject({
  claimId: z.uuid(),
  version,
  dueOn: day,
  validUntil: day,
  recheckOn: day,
  /** Left out: as it was. */
  mattersBy: day.optional(),
  mattersWhy: line(60).optional(),
});

export const watchClaimantInput = z.strictObject({ claimantId: z.uuid(), watched: z.boolean() });

export const tagClaimInput = z.strictObject({ claimId: z.uuid(), version, topic: topicName });

/** Beside the statuses: what is being worked on, what has come back to be looked at again included, and everything. */
export const queueViews = ["at-work", ...claimStatuses, "recheck", "all"] as const;
export type QueueView = (typeof queueViews)[number];

export const dueFilters = ["overdue", "this-week", "none"] as const;
export const queueSorts = ["longest-waiting", "priority", "latest", "due", "newest"] as const;
export type QueueSort = (typeof queueSorts)[number];

/** How the queue is shown: the same claims under the same filters. */
export const queueShapes = ["list", "board"] as const;

/** Filters of the queue as they stand in its address; "" is no filter. */
export const queueInput = z.strictObject({
  as: z.enum(queueShapes).default("list"),
  status: z.enum(queueViews).default("at-work"),
  assignee: z
    .uuid()
    .or(z.enum(["", "none"]))
    .default(""),
  due: z.enum(dueFilters).or(z.literal("")).default(""),
  topic: z.string().max(80).default(""),
  language: languageTag.or(z.literal("")).default(""),
  article: z.uuid().or(z.literal("")).default(""),
  mine: z.boolean().default(false),
  /** Past the target of the state it is in. */
  late: z.boolean().default(false),
  /** Nobody looks after it, or nobody works on it. */
  hands: z.boolean().default(false),
  words: line(200).default(""),
  sort: z.enum(queueSorts).default("longest-waiting"),
  /** Where the page before ended, as that page said. */
  after: z.string().max(60).default(""),
});
export type QueueFilter = z.output<typeof queueInput>;

export const claimInput = z.strictObject({ claimId: z.uuid() });
/** The sequence to go on before, as the page before said; "" begins with the newest. */
const before = z
  .string()
  .regex(/^\d{0,18}$/)
  .default("");
export const historyInput = z.strictObject({ claimId: z.uuid(), before });
export const articleHistoryInput = z.strictObject({ articleId: z.uuid(), before });
export const claimsOfArticleInput = z.strictObject({ articleVersionId: z.uuid() });
export const nothingInput = z.strictObject({});

export const findInput = z.strictObject({ words: line(200).default("") });
export const claimOfNumberInput = z.strictObject({
  number: claimNumber,
});

export const findClaimsInput = z.strictObject({
  words: line(200).default(""),
  /** Left out of what is found: the claim that a duplicate is looked for. */
  except: z.uuid().or(z.literal("")).default(""),
});
