import { z } from "zod";
import { searchQuery } from "@/lib/articles/search-text";
import { config } from "@/lib/platform/config";
import type { Database } from "@/lib/platform/database/client";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { addressOf, claimPath } from "../paths";
import { publicationsAt } from "../published";
import { listReviewed } from "../reviewed";
import { type PublicationSnapshot, readSnapshot } from "../snapshot";
import { ABOUT_THE_SAME, anyOfItsWords, likeness } from "./likeness";

/** What an assistant must say with a verdict: where it stands, and from when it is. */
const told = (snapshot: PublicationSnapshot) => ({
  address: addressOf(config().CLAIMDESK_URL, claimPath(snapshot.slug)),
  claim: snapshot.statement,
  language: snapshot.language,
  claimant: snapshot.claimant?.name ?? null,
  claimedOn: snapshot.claimedOn,
  rating: snapshot.kind === "retraction" ? "(retracted)" : snapshot.rating.names.en,
  summary: snapshot.kind === "retraction" ? "" : snapshot.summary,
  publishedAt: snapshot.publishedAt,
  version: snapshot.number,
  validUntil: snapshot.validUntil,
  desk: snapshot.desk.name,
  demonstration: snapshot.desk.demonstration,
});

const MOST = 20;
const limit = z.number().int().min(1).max(MOST).default(5);

export const searchVerdictsInput = z.object({
  query: z.string().min(1).max(300).describe("Words, “quoted phrases” and figures to look for"),
  language: z.string().max(35).optional().describe("BCP 47 language of the claims, such as fr"),
  limit,
});

/** Published verdicts that hold all the words asked for, newest first. */
export const searchVerdicts = query({
  name: "assistants.search-verdicts",
  input: searchVerdictsInput,
  may: () => allowed,
  read: async (db, { input }) => {
    const words = searchQuery(input.query);
    if (words === null) return { verdicts: [] };
    const { reviewed } = await listReviewed(db, {
      ...{ words, since: null, after: null, offset: 0, size: input.limit },
      language: input.language?.toLowerCase().split("-")[0] ?? null,
    });
    return { verdicts: reviewed.map(({ snapshot }) => told(snapshot)) };
  },
});

export const readVerdictInput = z.object({
  address: z
    .string()
    .max(2_000)
    .describe("Address of the verdict’s page, as the other tools give it, or its last part"),
});

const slugIn = (address: string): string => {
  const last =
    address
      .replace(/[?#].*$/u, "")
      .replace(/\/+$/u, "")
      .split("/")
      .at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/** One verdict with its explanation, its evidence and everything that was published before. */
export const readVerdict = query({
  name: "assistants.read-verdict",
  input: readVerdictInput,
  may: () => allowed,
  read: async (db, { input: { address } }) => {
    const publications = await publicationsAt(db, slugIn(address));
    const newest = publications.at(-1)?.snapshot;
    if (!newest) return null;
    return {
      ...told(newest),
      notice: newest.note,
      explanation: newest.explanation,
      appearances: newest.appearances.map(({ title, outlet, url, publishedOn, exact }) => ({
        ...{ title, outlet, url, publishedOn },
        passage: exact,
      })),
      evidence: newest.evidence.map((one) =>
        one.protected
          ? { stance: one.stance, withheld: one.reason }
          : { stance: one.stance, source: one.source, excerpt: one.excerpt, note: one.note },
      ),
      reviews: newest.reviews.count,
      history: publications.map(({ snapshot: { number, kind, publishedAt, rating, note } }) => ({
        ...{ version: number, kind, publishedAt, note },
        rating: rating.names.en,
      })),
    };
  },
});

export const checkPassageInput = z.object({
  passage: z
    .string()
    .min(1)
    .max(5_000)
    .describe("A sentence or a paragraph, as it was said or written"),
  limit,
});

/** Of these the likeness is looked at; more cost time and find little. */
const CANDIDATES = 1_000;

const sharingWords = async (db: Database, passage: string): Promise<PublicationSnapshot[]> => {
  const words = anyOfItsWords(passage);
  if (words === null) return [];
  const rows = await db.$queryRaw<{ statement: string; publicationId: string }[]>`
    WITH asked AS (SELECT to_tsquery('simple', ${words}) AS words)
    SELECT statement, publication_id AS "publicationId"
    FROM (
      SELECT statement, publication_id, search, words FROM published_claim, asked
      WHERE search @@ words AND NOT retracted ORDER BY published_at DESC LIMIT ${CANDIDATES}
    ) AS candidate
    ORDER BY ts_rank(search, words) DESC`;
  const near = rows.filter(({ statement }) => likeness(passage, statement).share >= ABOUT_THE_SAME);
  const publications = await db.publication.findMany({
    where: { id: { in: near.slice(0, MOST).map(({ publicationId }) => publicationId) } },
    select: { snapshot: true },
  });
  return publications.map(({ snapshot }) => readSnapshot(snapshot));
};

/** Published verdicts on what a passage says, the likest first, and where their figures differ. */
export const checkPassage = query({
  name: "assistants.check-passage",
  input: checkPassageInput,
  may: () => allowed,
  read: async (db, { input: { passage, limit: most } }) => {
    const found = (await sharingWords(db, passage))
      .map((snapshot) => ({ snapshot, ...likeness(passage, snapshot.statement) }))
      .toSorted((a, b) => b.share - a.share)
      .slice(0, most);
    return {
      verdicts: found.map(({ snapshot, share, otherFigures }) => ({
        ...told(snapshot),
        likeness: Number(share.toFixed(2)),
        figuresNotInThePassage: otherFigures,
      })),
    };
  },
});
