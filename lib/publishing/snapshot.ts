import { z } from "zod";
import { mediaCategories, mediaKinds } from "@/lib/claims/media-schema";
import { claimantKinds } from "@/lib/claims/schema";
import { sourceKinds, stances } from "@/lib/evidence/rules";
import { markColours, markShapes } from "@/lib/platform/marks";
import { publicationKinds } from "./kinds";

/** A moment in UTC: "2026-11-23T12:00:00.000Z" */
const moment = z.iso.datetime({ precision: 3 });
const day = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const names = z.strictObject({ en: z.string(), fr: z.string(), es: z.string() });

const mark = {
  key: z.string(),
  names,
  colour: z.enum(markColours),
  shape: z.enum(markShapes),
};

/** `value`, `best` and `worst` are left out together where the rating has no place on the scale. */
const rating = z.strictObject({
  ...mark,
  value: z.number().nullable(),
  best: z.number().nullable(),
  worst: z.number().nullable(),
});

const passage = z.strictObject({
  articleId: z.uuid(),
  title: z.string(),
  outlet: z.string(),
  author: z.string(),
  /** As precise as it is known: "2021", "2021-06", "2021-06-08" */
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  rights: z.enum(["excerpts", "full-text"]),
  /** Of the article version the passage stands in. */
  versionSha256: hash,
  prefix: z.string(),
  exact: z.string(),
  suffix: z.string(),
  /** Code points of the version's text, the end not included; null where its place was lost. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
});

const openEvidence = z.strictObject({
  id: z.uuid(),
  protected: z.literal(false),
  stance: z.enum(stances),
  source: z.strictObject({
    title: z.string(),
    publisher: z.string(),
    author: z.string(),
    url: z.string().nullable(),
    publishedOn: z.string().nullable(),
    kind: z.enum(sourceKinds),
  }),
  excerpt: z.string(),
  locator: z.string(),
  note: z.string(),
  capture: z
    .strictObject({
      sha256: hash,
      capturedAt: moment,
      /** A copy in a public web archive, and the moment it is of; left out where none is known. */
      archived: z.strictObject({ url: z.url({ protocol: /^https?$/u }), at: moment }).optional(),
    })
    .nullable(),
});

/** Of a protected source the public learns that it exists, what it shows and why it is withheld. */
const withheldEvidence = z.strictObject({
  id: z.uuid(),
  protected: z.literal(true),
  stance: z.enum(stances),
  reason: z.string(),
});

/** The picture, video or sound that the claim is about. */
const media = z.strictObject({
  kind: z.enum(mediaKinds),
  description: z.string(),
  address: z.string().nullable(),
  category: z.enum(mediaCategories).nullable(),
  originalAddress: z.string().nullable(),
  originalContext: z.string(),
  sha256: hash.nullable(),
  pictureHash: z.string().nullable(),
});

/**
 * Everything a public page may show of a claim; what is not in here, no reader sees. Written once, as
 * canonical JSON, and never changed: a later form of it gets the next `schema` number.
 */
export const publicationSnapshot = z.strictObject({
  schema: z.literal(1),
  claimId: z.uuid(),
  slug: z.string(),
  number: z.number().int().positive(),
  kind: z.enum(publicationKinds),
  /** What the reader is told about a correction; empty for the first publication. */
  note: z.string(),
  statement: z.string(),
  /** BCP 47 tag of the statement. */
  language: z.string(),
  /** Null where the claimant is not known. */
  claimant: z
    .strictObject({ name: z.string(), kind: z.enum(claimantKinds), sameAs: z.array(z.string()) })
    .nullable(),
  /** As precise as it is known. */
  claimedOn: z.string().nullable(),
  topics: z.array(z.string()),
  /** One line per measure, in words. */
  measures: z.array(z.string()),
  appearances: z.array(passage),
  /** Left out where the claim is about words. */
  media: media.optional(),
  rating,
  summary: z.string(),
  /** Markdown */
  explanation: z.string(),
  /** Why the verdict differs from a review, "" where none does. */
  difference: z.string(),
  /** Whether the claimant was asked and what they answered, in a sentence; left out where nothing is said of it. */
  reply: z.string().optional(),
  evidence: z.array(z.discriminatedUnion("protected", [openEvidence, withheldEvidence])),
  reviews: z.strictObject({
    count: z.number().int(),
    ratings: z.array(
      z.strictObject({
        ...mark,
        count: z.number().int(),
        /** Present where the desk names its reviewers. */
        reviewers: z.array(z.string()).optional(),
      }),
    ),
  }),
  /** Why an admin let the four-eyes rule be broken; null where it was kept. */
  overrideReason: z.string().nullable(),
  decidedAt: moment,
  publishedAt: moment,
  validUntil: day.nullable(),
  recheckOn: day.nullable(),
  desk: z.strictObject({ name: z.string(), demonstration: z.boolean() }),
});

export type PublicationSnapshot = z.output<typeof publicationSnapshot>;
export type PublishedAppearance = PublicationSnapshot["appearances"][number];
export type PublishedEvidence = PublicationSnapshot["evidence"][number];
export type PublishedMedia = NonNullable<PublicationSnapshot["media"]>;
export type PublishedRating = PublicationSnapshot["rating"];

/** A stored snapshot; throws on a form this code does not know. */
export const readSnapshot = (text: string): PublicationSnapshot =>
  publicationSnapshot.parse(JSON.parse(text));
