import { dayOfColumn } from "@/lib/claims/desk-day";
import { claimantKindOf } from "@/lib/claims/facts";
import { measureColumns, measureOfRow } from "@/lib/claims/measure-rows";
import { measureWords } from "@/lib/claims/measure-words";
import { mediaCategories, mediaKinds } from "@/lib/claims/media-schema";
import { sourceKindOf, stanceOf } from "@/lib/evidence/facts";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { inLocale, locales, preferredLocale } from "@/lib/platform/locale";
import type { PublishedAppearance, PublishedEvidence, PublishedMedia } from "./snapshot";

const passageColumns = {
  exact: true,
  prefix: true,
  suffix: true,
  start: true,
  end: true,
  articleVersion: { select: { sha256: true } },
} as const satisfies Prisma.PassageSelect;

const recordColumns = {
  id: true,
  number: true,
  statement: true,
  language: true,
  claimedOn: true,
  validUntil: true,
  recheckOn: true,
  claimant: { select: { name: true, kind: true, sameAs: true } },
  topics: { select: { topic: { select: { name: true } } } },
  measures: { orderBy: { position: "asc" }, select: measureColumns },
  appearances: {
    orderBy: { createdAt: "asc" },
    select: {
      article: {
        select: {
          id: true,
          title: true,
          outlet: true,
          author: true,
          publishedOn: true,
          url: true,
          language: true,
          rights: true,
        },
      },
      passages: { orderBy: { articleVersion: { number: "desc" } }, select: passageColumns },
    },
  },
  media: {
    select: {
      kind: true,
      description: true,
      address: true,
      category: true,
      originalAddress: true,
      originalContext: true,
      fileId: true,
      pictureHash: true,
    },
  },
  evidence: {
    where: { withdrawnAt: null },
    orderBy: { addedAt: "asc" },
    select: {
      id: true,
      stance: true,
      excerpt: true,
      locator: true,
      note: true,
      protected: true,
      protectedReason: true,
      source: {
        select: {
          title: true,
          publisher: true,
          author: true,
          url: true,
          publishedOn: true,
          kind: true,
        },
      },
      capture: { select: { fileId: true, capturedAt: true, mementoUrl: true, mementoAt: true } },
    },
  },
} as const satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof recordColumns }>;

const appearanceOf = ({ article, passages }: Row["appearances"][number]): PublishedAppearance[] => {
  // The newest version that still has the words; where all lost them, the newest says what they were.
  const passage = passages.find(({ start }) => start !== null) ?? passages[0];
  if (!passage) return [];
  const { articleVersion, ...words } = passage;
  const { id: articleId, rights, ...about } = article;
  return [
    {
      articleId,
      ...about,
      rights: rights === "full-text" ? "full-text" : "excerpts",
      versionSha256: articleVersion.sha256,
      ...words,
    },
  ];
};

const captureOf = (capture: Row["evidence"][number]["capture"]) => {
  if (!capture) return null;
  const { fileId: sha256, capturedAt, mementoUrl: url, mementoAt: at } = capture;
  return {
    sha256,
    capturedAt: capturedAt.toISOString(),
    ...(url !== null && at !== null ? { archived: { url, at: at.toISOString() } } : {}),
  };
};

/** Of what is protected nothing but its stance and the reason is taken along. */
const evidenceOf = (row: Row["evidence"][number]): PublishedEvidence[] => {
  const { id, protected: withheld, protectedReason, source, capture, ...shown } = row;
  const stance = stanceOf(shown.stance);
  if (withheld) return [{ id, protected: true, stance, reason: protectedReason }];
  // Without an excerpt it is a lead, on which no verdict rests.
  if (shown.excerpt === "") return [];
  return [
    {
      ...shown,
      id,
      protected: false,
      stance,
      source: { ...source, kind: sourceKindOf(source.kind) },
      capture: captureOf(capture),
    },
  ];
};

const mediaOf = (media: Row["media"]): { media?: PublishedMedia } => {
  if (!media) return {};
  const { kind: given, category: decided, fileId: sha256, ...said } = media;
  const kind = mediaKinds.find((one) => one === given);
  if (!kind) throw new Error(`unknown kind of media ${given}`);
  const category = mediaCategories.find((one) => one === decided) ?? null;
  return { media: { ...said, kind, category, sha256 } };
};

/** What the working records say of a claim as far as readers may learn it; null when there is none. */
export const publishableRecord = async (db: Database | Transaction, claimId: string) => {
  const row = await db.claim.findUnique({ where: { id: claimId }, select: recordColumns });
  if (!row) return null;
  const { id, topics, measures, claimant, appearances, evidence, media, ...claim } = row;
  return {
    ...claim,
    claimId: id,
    validUntil: dayOfColumn(claim.validUntil),
    recheckOn: dayOfColumn(claim.recheckOn),
    claimant: claimant && { ...claimant, kind: claimantKindOf(claimant.kind) },
    topics: topics.map(({ topic }) => topic.name).toSorted((a, b) => a.localeCompare(b)),
    // As the statement is written, whatever whoever publishes it reads.
    measures: inLocale(preferredLocale(claim.language, locales) ?? "en", () =>
      measures.map((measure) => measureWords(measureOfRow(measure))),
    ),
    appearances: appearances.flatMap(appearanceOf),
    evidence: evidence.flatMap(evidenceOf),
    ...mediaOf(media),
  };
};
