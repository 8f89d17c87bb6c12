import { searchText } from "@/lib/articles/search-text";
import type { Transaction } from "@/lib/platform/database/client";
import { countWords, wordsIn, writtenForms } from "./search-vocabulary";
import type { PublicationSnapshot } from "./snapshot";
import { listSubjects, type PublishedSubject, type SubjectKind } from "./subjects";

/** Everything readers see of a claim that they may look for it by. */
const wordsOf = (snapshot: PublicationSnapshot): string[] => [
  snapshot.statement,
  snapshot.claimant?.name ?? "",
  snapshot.summary,
  snapshot.explanation,
  ...snapshot.topics,
  ...snapshot.measures,
  ...snapshot.appearances.flatMap(({ title, outlet, exact }) => [title, outlet, exact]),
  ...snapshot.evidence.flatMap((one) =>
    one.protected ? [] : [one.source.title, one.source.publisher, one.excerpt],
  ),
];

/** To be raised when a row of `published_claim` is made otherwise, so that the next start makes all anew. */
export const DERIVATION = 2;

/** From which form of the row on its words stand in the vocabulary. */
const COUNTED_SINCE = 2;

const wordsCounted = async (tx: Transaction, claimId: string): Promise<Set<string>> => {
  const row = await tx.publishedClaim.findUnique({
    where: { claimId },
    select: { searchText: true, derivation: true },
  });
  return row && row.derivation >= COUNTED_SINCE ? wordsIn(row.searchText) : new Set();
};

/** Subjects are suggested by the words of their names. */
const nameWords = async (tx: Transaction, subjects: readonly PublishedSubject[]): Promise<void> => {
  for (const { kind, slug, name } of subjects) {
    await tx.publishedSubject.updateMany({
      where: { kind, slug, searchText: "" },
      data: { searchText: searchText([name]) },
    });
  }
};

/**
 * Makes the newest publication of a claim the one that readers find, and gives addresses to what it is
 * listed under. The caller holds the pages.
 *
 * @returns what it is listed under
 */
export const keepSearchable = async (
  tx: Transaction,
  { publicationId, snapshot }: { publicationId: string; snapshot: PublicationSnapshot },
): Promise<PublishedSubject[]> => {
  const publishedAt = new Date(snapshot.publishedAt);
  const subjects = await listSubjects(tx, snapshot);
  await nameWords(tx, subjects);
  const slugsOf = (kind: SubjectKind) =>
    subjects.filter((subject) => subject.kind === kind).map(({ slug }) => slug);
  const texts = wordsOf(snapshot);
  const row = {
    publicationId,
    slug: snapshot.slug,
    language: snapshot.language,
    ratingKey: snapshot.rating.key,
    claimantSlug: slugsOf("claimant")[0] ?? null,
    topicSlugs: slugsOf("topic"),
    outletSlugs: slugsOf("outlet"),
    pictureHash: snapshot.media?.pictureHash ?? null,
    retracted: snapshot.kind === "retraction",
    publishedAt,
    statement: snapshot.statement,
    derivation: DERIVATION,
    statementText: searchText([snapshot.statement, snapshot.claimant?.name ?? ""]),
    searchText: searchText(texts),
  };
  await countWords(tx, {
    before: await wordsCounted(tx, snapshot.claimId),
    after: wordsIn(row.searchText),
    written: writtenForms(texts),
  });
  await tx.publishedClaim.upsert({
    where: { claimId: snapshot.claimId },
    create: { ...row, claimId: snapshot.claimId, firstPublishedAt: publishedAt },
    update: row,
    select: { claimId: true },
  });
  return subjects;
};
