import { topicSlug } from "@/lib/claims/topic-slug";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { PublicationSnapshot } from "./snapshot";

/** What readers find claims under besides their ratings and languages. */
const subjectKinds = ["claimant", "topic", "outlet"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** `slug` is the last part of its page's address. */
export type PublishedSubject = { kind: SubjectKind; slug: string; name: string };

/** As a publication is listed under it. */
export type SubjectAddress = Pick<PublishedSubject, "kind" | "slug">;

/** The subjects that a row of `published_claim` names. */
export const subjectsListed = (row: {
  claimantSlug: string | null;
  topicSlugs: readonly string[];
  outletSlugs: readonly string[];
}): SubjectAddress[] => {
  const slugs: Record<SubjectKind, readonly string[]> = {
    claimant: row.claimantSlug === null ? [] : [row.claimantSlug],
    topic: row.topicSlugs,
    outlet: row.outletSlugs,
  };
  return subjectKinds.flatMap((kind) => slugs[kind].map((slug) => ({ kind, slug })));
};

type Named = { kind: SubjectKind; name: string };

const namesIn = ({ claimant, topics, appearances }: PublicationSnapshot): Named[] => {
  const names: Record<SubjectKind, string[]> = {
    claimant: claimant ? [claimant.name] : [],
    topic: topics,
    outlet: appearances.map(({ outlet }) => outlet),
  };
  return subjectKinds.flatMap((kind) =>
    [...new Set(names[kind])].filter(Boolean).map((name) => ({ kind, name })),
  );
};

/** The first of `name`, `name-2`, `name-3`… that no other subject of the kind has, nor one just added. */
const freeSlug = async (
  db: Database | Transaction,
  { kind, name }: Named,
  added: readonly SubjectAddress[],
): Promise<string> => {
  const wanted = topicSlug(name) || kind;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const taken =
      added.some((one) => one.kind === kind && one.slug === slug) ||
      (await db.publishedSubject.findUnique({
        where: { kind_slug: { kind, slug } },
        select: { slug: true },
      }));
    if (!taken) return slug;
  }
};

const slugsByName = async (db: Database | Transaction, names: readonly Named[]) => {
  const rows = await db.publishedSubject.findMany({
    where: { OR: names.map(({ kind, name }) => ({ kind, name })) },
    select: { kind: true, name: true, slug: true },
  });
  return new Map(rows.map(({ kind, name, slug }) => [`${kind} ${name}`, slug]));
};

/** The subjects of a publication that has been listed. */
export const subjectsOf = async (
  db: Database | Transaction,
  snapshot: PublicationSnapshot,
): Promise<PublishedSubject[]> => {
  const names = namesIn(snapshot);
  if (names.length === 0) return [];
  const slugs = await slugsByName(db, names);
  return names.flatMap(({ kind, name }) => {
    const slug = slugs.get(`${kind} ${name}`);
    return slug === undefined ? [] : [{ kind, slug, name }];
  });
};

/** The subjects of a publication as they will be once it is listed, and which of them will be new. */
export const subjectsToBe = async (
  db: Database | Transaction,
  snapshot: PublicationSnapshot,
): Promise<{ subjects: PublishedSubject[]; added: PublishedSubject[] }> => {
  const known = await subjectsOf(db, snapshot);
  const isKnown = ({ kind, name }: Named) =>
    known.some((one) => one.kind === kind && one.name === name);
  const added: PublishedSubject[] = [];
  for (const named of namesIn(snapshot).filter((one) => !isKnown(one))) {
    added.push({ ...named, slug: await freeSlug(db, named, added) });
  }
  return { subjects: [...known, ...added], added };
};

/**
 * The subjects of a publication, each given its address where it is named for the first time. The caller
 * holds the pages (`holdFiles`), so that no two give one address to two names.
 */
export const listSubjects = async (
  tx: Transaction,
  snapshot: PublicationSnapshot,
): Promise<PublishedSubject[]> => {
  const { subjects, added } = await subjectsToBe(tx, snapshot);
  if (added.length > 0) await tx.publishedSubject.createMany({ data: added });
  return subjects;
};
