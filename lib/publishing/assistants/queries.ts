import { z } from "zod";
import { searchQuery } from "@/lib/articles/search-text";
import { config } from "@/lib/platform/config";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { addressOf, claimPath } from "../paths";
import { publicationsAt } from "../published";
import { listReviewed } from "../reviewed";
import { type PublicationSnapshot, readSnapshot } from "../snapshot";
import { checkSentences } from "./check-passage";
import { sharingWords } from "./sharing-words";

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
  language: z
    .string()
    .max(35)
    .optional()
    .describe("BCP 47 language of the passage, such as fr; guessed where it is left out"),
  limit,
});

/** Published verdicts on what a passage says, the nearest first, and in what each claim differs from it. */
export const checkPassage = query({
  name: "assistants.check-passage",
  input: checkPassageInput,
  may: () => allowed,
  read: async (db, { input: { passage, language, limit: most } }) => {
    const candidates = await sharingWords(db, passage);
    const found = checkSentences(passage, language ?? null, candidates).slice(0, most);
    const publications = await db.publication.findMany({
      where: { id: { in: found.map(({ publicationId }) => publicationId) } },
      select: { id: true, snapshot: true },
    });
    const snapshots = new Map(publications.map(({ id, snapshot }) => [id, snapshot]));
    return {
      verdicts: found.map(({ publicationId, sentence, comparison }) => ({
        ...told(readSnapshot(snapshots.get(publicationId) ?? "")),
        sentence,
        relation: comparison.relation,
        likeness: Number(comparison.likeness.toFixed(2)),
        sameInBoth: comparison.same,
        differs: comparison.differs.map(({ aspect, ours, theirs }) => ({
          ...{ aspect, inTheClaim: ours, inThePassage: theirs },
        })),
      })),
    };
  },
});
