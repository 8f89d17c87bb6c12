import { deskTerm } from "@/lib/articles/desk-terms";
import { searchTerms } from "@/lib/articles/search-text";
import { Prisma } from "@/lib/platform/database/generated/client";
import { daysLater } from "../desk-day";
import type { QueueFilter, QueueView } from "../schema";
import type { ClaimStatus } from "../states";

/**
 * Conditions on `claim` in SQL: lists and the counts beside them are made of the same ones, so that they
 * cannot disagree. `today` is the desk's calendar day.
 */

/** On the way from proposed to published. */
const underWay: readonly ClaimStatus[] = [
  "proposed",
  "open",
  "researching",
  "in-review",
  "decided",
];

export const isUnderWay = Prisma.sql`claim.status IN (${Prisma.join([...underWay])})`;

/** A published claim comes back on its recheck day, and on the day its verdict ceases to be valid. */
export const recheckHasCome = (today: string) =>
  Prisma.sql`(claim.status = 'published' AND LEAST(claim.recheck_on, claim.valid_until) <= ${today}::date)`;

export const inView = (view: QueueView, today: string): Prisma.Sql => {
  if (view === "all") return Prisma.sql`TRUE`;
  if (view === "at-work") return Prisma.sql`(${isUnderWay} OR ${recheckHasCome(today)})`;
  return Prisma.sql`claim.status = ${view}`;
};

/** People at work in a claim's open round. */
export const openAssignment = Prisma.sql`
  SELECT assignment.person_id, round.claim_id
  FROM assignment JOIN round ON round.id = assignment.round_id
  WHERE round.closed_at IS NULL AND assignment.ended_at IS NULL`;

export const assignedTo = (personId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM (${openAssignment}) a WHERE a.claim_id = claim.id AND a.person_id = ${personId}::uuid)`;

/** Assigned to it, or the editor who looks after it. */
export const isMine = (personId: string) =>
  Prisma.sql`(claim.editor_id = ${personId}::uuid OR ${assignedTo(personId)})`;

export const isOverdue = (today: string) =>
  Prisma.sql`(${isUnderWay} AND claim.due_on < ${today}::date)`;

/** Today and the seven days after it. */
export const isDueSoon = (today: string) =>
  Prisma.sql`(${isUnderWay} AND claim.due_on BETWEEN ${today}::date AND ${daysLater(today, 7)}::date)`;

const due = (filter: QueueFilter["due"], today: string): Prisma.Sql | null => {
  switch (filter) {
    case "overdue":
      return isOverdue(today);
    case "this-week":
      return isDueSoon(today);
    case "none":
      return Prisma.sql`claim.due_on IS NULL`;
    case "":
      return null;
  }
};

/** Words of the statement, the claimant's name or a topic begin with each word, whatever its accents; or it is the number. */
export const hasWords = (words: string): Prisma.Sql[] => {
  const query = searchTerms(words)
    .map((term, at, all) => deskTerm(term, { unfinished: at === all.length - 1 }).exact)
    .join(" & ");
  if (words.trim() === "") return [];
  // Signs alone are in no claim.
  if (query === "") return [Prisma.sql`FALSE`];
  return [
    Prisma.sql`claim.id IN (SELECT claim_id FROM claim_words WHERE search @@ to_tsquery('simple', ${query}))`,
  ];
};

/** Nobody is at work in it. */
export const isUnassigned = Prisma.sql`NOT EXISTS (SELECT 1 FROM (${openAssignment}) a WHERE a.claim_id = claim.id)`;

const assignee = (wanted: string): Prisma.Sql | null => {
  if (wanted === "") return null;
  return wanted === "none" ? isUnassigned : assignedTo(wanted);
};

const ofTopic = (slug: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM claim_topic JOIN topic ON topic.id = claim_topic.topic_id
    WHERE claim_topic.claim_id = claim.id AND topic.slug = ${slug})`;

const inArticle = (articleId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM appearance
    WHERE appearance.claim_id = claim.id AND appearance.article_id = ${articleId}::uuid)`;

/** Everything a queue is filtered by except the status, which its counts are told by. */
export const filtered = (filter: QueueFilter, personId: string, today: string): Prisma.Sql => {
  const conditions = [
    assignee(filter.assignee),
    due(filter.due, today),
    filter.topic ? ofTopic(filter.topic) : null,
    filter.language ? Prisma.sql`claim.language = ${filter.language}` : null,
    filter.article ? inArticle(filter.article) : null,
    filter.mine ? isMine(personId) : null,
    ...hasWords(filter.words),
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
};
