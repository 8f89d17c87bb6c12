import { highlighted } from "@/lib/articles/search-highlight";
import type { SearchTerm } from "@/lib/articles/search-text";
import { claimStatusOf } from "@/lib/claims/facts";
import { claimLines } from "@/lib/claims/queries/claim-lines";
import { sourceKindOf, stanceOf } from "@/lib/evidence/facts";
import { roleOf } from "@/lib/people/rules";
import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { bestPassage, excerptOf } from "./excerpt";
import type { SearchKind } from "./kinds";

type Ids = readonly string[];
type Terms = readonly SearchTerm[];

const numbered = { select: { id: true, number: true, status: true } } as const;

const topicsOf = async (db: Database, ids: Ids): Promise<Map<string, string>> => {
  const rows = await db.claimTopic.findMany({
    where: { claimId: { in: [...ids] } },
    orderBy: { topic: { name: "asc" } },
    select: { claimId: true, topic: { select: { name: true } } },
  });
  const named = new Map<string, string>();
  for (const { claimId, topic } of rows) {
    const before = named.get(claimId);
    named.set(claimId, before ? `${before}, ${topic.name}` : topic.name);
  }
  return named;
};

const claims = async (db: Database, ids: Ids, terms: Terms) => {
  const topics = await topicsOf(db, ids);
  const rows = await claimLines(db, {
    where: Prisma.sql`claim.id IN (${Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`))})`,
    order: Prisma.sql`claim.number`,
    limit: ids.length,
  });
  return rows.map(({ statement, claimant, ...row }) => ({
    ...row,
    kind: "claim" as const,
    statement: highlighted(statement, terms),
    claimant: claimant === null ? null : highlighted(claimant, terms),
    topics: highlighted(topics.get(row.id) ?? "", terms),
  }));
};

const articles = async (db: Database, ids: Ids, terms: Terms) => {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      outlet: true,
      publishedOn: true,
      language: true,
      versions: { orderBy: { number: "desc" }, take: 1, select: { text: true } },
    },
  });
  return rows.map(({ title, outlet, versions, ...row }) => ({
    ...row,
    kind: "article" as const,
    title: highlighted(title, terms),
    outlet: highlighted(outlet, terms),
    passage: bestPassage(versions[0]?.text ?? "", terms),
  }));
};

const evidence = async (db: Database, ids: Ids, terms: Terms) => {
  const rows = await db.evidence.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      excerpt: true,
      note: true,
      stance: true,
      protected: true,
      withdrawnAt: true,
      source: { select: { title: true } },
      claim: numbered,
    },
  });
  return rows.map(({ excerpt, note, stance, withdrawnAt, source, claim, ...row }) => ({
    ...row,
    kind: "evidence" as const,
    excerpt: excerptOf(excerpt, terms),
    note: note === "" ? null : excerptOf(note, terms),
    stance: stanceOf(stance),
    withdrawn: withdrawnAt !== null,
    source: source.title,
    claim: { ...claim, status: claimStatusOf(claim.status) },
  }));
};

const sources = async (db: Database, ids: Ids, terms: Terms) => {
  const rows = await db.source.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      title: true,
      publisher: true,
      url: true,
      kind: true,
      evidence: { orderBy: { addedAt: "desc" }, take: 1, select: { claim: numbered } },
    },
  });
  return rows.map(({ kind, title, publisher, evidence: brought, ...row }) => ({
    ...row,
    kind: "source" as const,
    sourceKind: sourceKindOf(kind),
    title: highlighted(title, terms),
    publisher: highlighted(publisher, terms),
    /** The claim it was brought to last; null while it was brought to none. */
    claim: brought[0]?.claim ?? null,
  }));
};

const comments = async (db: Database, ids: Ids, terms: Terms) => {
  const rows = await db.comment.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      body: true,
      createdAt: true,
      author: { select: { name: true } },
      claim: numbered,
    },
  });
  return rows.map(({ body, author, ...row }) => ({
    ...row,
    kind: "comment" as const,
    body: excerptOf(body, terms),
    author: author.name,
  }));
};

const people = async (db: Database, ids: Ids, terms: Terms) => {
  const rows = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, role: true, disabledAt: true },
  });
  return rows.map(({ name, role, disabledAt, ...row }) => ({
    ...row,
    kind: "person" as const,
    name: highlighted(name, terms),
    role: roleOf(role),
    closed: disabledAt !== null,
  }));
};

const readers = {
  claim: claims,
  article: articles,
  evidence,
  source: sources,
  comment: comments,
  person: people,
};

/** Something that was found, as lists show it; texts come in parts, those that were looked for marked. */
export type SearchHit = Awaited<ReturnType<(typeof readers)[SearchKind]>>[number];
export type HitOf<Kind extends SearchKind> = Extract<SearchHit, { kind: Kind }>;

/** What these are, in this order. */
export const hitsOf = async (
  db: Database,
  kind: SearchKind,
  ids: Ids,
  terms: Terms,
): Promise<SearchHit[]> => {
  if (ids.length === 0) return [];
  const found: SearchHit[] = await readers[kind](db, ids, terms);
  const byId = new Map(found.map((hit) => [hit.id, hit]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};
