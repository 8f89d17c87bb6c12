import { z } from "zod";
import { claimantKinds } from "@/lib/claims/schema";
import { publicationKinds } from "@/lib/publishing/kinds";
import { type PublicationSnapshot, publicationSnapshot } from "@/lib/publishing/snapshot";

/** What the API answers with: the schemas that describe it and the functions that make it. */
const { shape } = publicationSnapshot;
const appearance = shape.appearances.element;

export const claimShape = z.strictObject({
  id: z.uuid(),
  url: z.url(),
  statement: z.string(),
  language: z.string().describe("BCP 47"),
  claimant: z
    .strictObject({ name: z.string(), kind: z.enum(claimantKinds), sameAs: z.array(z.string()) })
    .nullable(),
  claimedOn: z.string().nullable().describe("As precise as it is known: 2021, 2021-06, 2021-06-08"),
  topics: z.array(z.string()),
  rating: shape.rating,
  summary: z.string(),
  appearances: z.array(appearance),
  retracted: z.boolean(),
  publications: z.int().positive().describe("The number of the newest publication"),
  publishedAt: z.iso.datetime({ precision: 3 }),
});

export const claimOf = (snapshot: PublicationSnapshot, origin: string) => {
  const { statement, language, claimant, claimedOn, topics, rating, summary } = snapshot;
  return {
    id: snapshot.claimId,
    url: `${origin}/claims/${encodeURI(snapshot.slug)}`,
    ...{ statement, language, claimant, claimedOn, topics, rating, summary },
    appearances: snapshot.appearances,
    retracted: snapshot.kind === "retraction",
    publications: snapshot.number,
    publishedAt: snapshot.publishedAt,
  };
};

export const publicationShape = z.strictObject({
  id: z.uuid(),
  claim: z.uuid(),
  number: z.int().positive(),
  kind: z.enum(publicationKinds),
  note: z.string().describe("What changed and why; empty for the first"),
  sha256: z.string().describe("Of `snapshot` as canonical JSON (RFC 8785)"),
  publishedAt: z.iso.datetime({ precision: 3 }),
  snapshot: publicationSnapshot,
});

export const publicationOf = (row: {
  id: string;
  sha256: string;
  snapshot: PublicationSnapshot;
}) => {
  const { claimId, number, kind, note, publishedAt } = row.snapshot;
  return { ...row, claim: claimId, number, kind, note, publishedAt };
};

export const evidenceShape = z.strictObject({
  claim: z.uuid(),
  evidence: shape.evidence.element,
});

export const articleShape = z.strictObject({
  id: z.uuid(),
  url: z.url(),
  title: z.string(),
  outlet: z.string(),
  author: z.string(),
  publishedOn: z.string().nullable(),
  address: z.string().nullable().describe("Where the outlet published it"),
  language: z.string(),
});

export const articleOf = (from: z.output<typeof appearance>, origin: string) => {
  const { articleId, title, outlet, author, publishedOn, url, language } = from;
  return {
    id: articleId,
    url: `${origin}/articles/${articleId}`,
    ...{ title, outlet, author, publishedOn, language },
    address: url,
  };
};

export const subjectShape = z.strictObject({
  slug: z.string(),
  name: z.string(),
  url: z.url(),
});

export const ratingShape = z.strictObject({
  key: z.string(),
  value: z.number().nullable().describe("Its place from wrong (low) to right (high)"),
  names: z.strictObject({ en: z.string(), fr: z.string(), es: z.string() }),
  meanings: z.strictObject({ en: z.string(), fr: z.string(), es: z.string() }),
  retired: z.boolean(),
});

export const problemShape = z
  .strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.strictObject({ field: z.string(), complaint: z.string() })).optional(),
  })
  .describe("RFC 9457");
