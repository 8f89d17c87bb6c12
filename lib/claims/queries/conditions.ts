import type { Database } from "@/lib/platform/database/client";
import { Prisma } from "@/lib/platform/database/generated/client";
import { agedStates, lateBefore, type WorkClock } from "../ageing";
import { MOST_COUNTED } from "../counting";
import { daysLater, startOfDay } from "../desk-day";
import type { QueueFilter, QueueView } from "../schema";
import { type ClaimStatus, claimStatuses } from "../states";
import {
  hasWords,
  newestByWords,
  numberIn,
  statusesOfFarMore,
  strandsWithWords,
  withStatusAndWords,
  withStatusThenWords,
} from "./by-words";
import { anyClaim, type Wanted } from "./wanted";

/**
 * Conditions on `claim` in SQL: lists and the counts beside them are made of the same ones, so that they
 * cannot disagree. `today` is the desk's calendar day.
 */

/** On the way from proposed to published. */
export const underWay: readonly ClaimStatus[] = [
  "proposed",
  "open",
  "researching",
  "in-review",
  "decided",
];

export const isUnderWay = Prisma.sql`claim.status IN (${Prisma.join([...underWay])})`;

/** People at work in a claim's open round. */
export const openAssignment = Prisma.sql`
  SELECT assignment.person_id, assignment.claim_id FROM assignment
  WHERE assignment.ended_at IS NULL AND assignment.round_open`;

export const assignedTo = (personId: string) =>
  Prisma.sql`claim.id IN (SELECT claim_id FROM (${openAssignment}) AS a WHERE a.person_id = ${personId}::uuid)`;

/** Nobody is at work in it. Not as a join, which would read all claims of a status before the first is known. */
export const isUnassigned = Prisma.sql`claim.id NOT IN (SELECT claim_id FROM (${openAssignment}) AS a)`;

/** Assigned to it, or the editor who looks after it. */
export const isMine = (personId: string) =>
  Prisma.sql`(claim.editor_id = ${personId}::uuid OR ${assignedTo(personId)})`;

/** What meets a condition and is one's own, in two that exclude each other, since no index serves both. */
export const amongMine = (personId: string, condition: Prisma.Sql): Prisma.Sql[] => [
  Prisma.sql`claim.editor_id = ${personId}::uuid AND ${condition}`,
  Prisma.sql`claim.editor_id IS DISTINCT FROM ${personId}::uuid AND ${assignedTo(personId)} AND ${condition}`,
];

const LEFT = Prisma.sql`SELECT id FROM person WHERE disabled_at IS NOT NULL`;

/** Where somebody is needed, beyond being proposed. */
export const needingHands: readonly ClaimStatus[] = ["open", "researching", "in-review", "decided"];

/**
 * Nobody looks after it, or whoever did has left; or nobody reviews it though it is that far. Of these three,
 * which exclude each other, each has an index.
 */
export const needsHands: readonly Prisma.Sql[] = [
  Prisma.sql`claim.editor_id IS NULL`,
  Prisma.sql`claim.editor_id IN (${LEFT})`,
  Prisma.sql`claim.editor_id NOT IN (${LEFT}) AND claim.status IN ('researching', 'in-review')
    AND ${isUnassigned}`,
];

/** When it is due, as claims are put in order by it: those without a day come last. */
export const dueDay = Prisma.sql`COALESCE(claim.due_on, 'infinity')`;

const isPast = (today: string) => Prisma.sql`${dueDay} < ${today}::date`;

/** Today or one of the seven days after it. */
const isSoon = (today: string) =>
  Prisma.sql`${dueDay} BETWEEN ${today}::date AND ${daysLater(today, 7)}::date`;

export const isOverdue = (today: string) => Prisma.sql`(${isUnderWay} AND ${isPast(today)})`;
export const isDueSoon = (today: string) => Prisma.sql`(${isUnderWay} AND ${isSoon(today)})`;

const due = (filter: QueueFilter["due"], today: string): Prisma.Sql | null => {
  switch (filter) {
    case "overdue":
      return isPast(today);
    case "this-week":
      return isSoon(today);
    case "none":
      return Prisma.sql`${dueDay} = 'infinity'`;
    case "":
      return null;
  }
};

/**
 * Claims found by words: `few` of some statuses, whose ids are known. Each other claim that is looked at is asked
 * for the words; null where there is no other.
 */
type Found = {
  few: { of: readonly ClaimStatus[]; ids: readonly string[] };
  words: Prisma.Sql | null;
  /** Statuses in which more claims have the words than are counted. */
  farMore: readonly string[];
};

/** Reading so many takes a hundredth of a second. */
export const FEW = 3_000;

const these = (ids: readonly string[]): Found => ({
  few: { of: claimStatuses, ids },
  words: null,
  farMore: [],
});

/** Of many, those under way are mostly few. */
const manyByWords = async (db: Database, words: Prisma.Sql): Promise<Found> => {
  const statuses = Prisma.sql`${[...underWay]}::text[]`;
  const [rows, farMore] = await Promise.all([
    db.$queryRaw<{ claim_id: string }[]>`
      ${withStatusThenWords(statuses, words)} LIMIT ${FEW + 1}`,
    statusesOfFarMore(db, words, MOST_COUNTED + 1),
  ]);
  const few =
    rows.length > FEW
      ? { of: [], ids: [] }
      : { of: underWay, ids: rows.map((row) => row.claim_id) };
  return { few, words, farMore };
};

const findByWords = async (db: Database, words: string): Promise<Found | null> => {
  if (words.trim() === "") return null;
  const number = numberIn(words);
  if (number !== null) {
    const claim = await db.claim.findUnique({ where: { number }, select: { id: true } });
    return these(claim ? [claim.id] : []);
  }
  const ask = { most: FEW + 1, patience: "thorough", fewOrNone: true } as const;
  const { ids, partial } = await newestByWords(db, words, ask);
  return partial || ids.length > FEW ? manyByWords(db, hasWords(words)) : these(ids);
};

const fewOf = ({ few, words }: Found): Wanted["few"] => ({
  ...few,
  others: words
    ? Prisma.sql`(SELECT ${words} FROM claim_words WHERE claim_words.claim_id = claim.id)`
    : Prisma.sql`FALSE`,
});

const assignee = (wanted: string): Prisma.Sql | null => {
  if (wanted === "") return null;
  return wanted === "none" ? isUnassigned : assignedTo(wanted);
};

const NO_TOPIC = "00000000-0000-0000-0000-000000000000";

const ofTopic = (topicId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM claim_topic WHERE claim_topic.claim_id = claim.id
    AND claim_topic.status = claim.status AND claim_topic.topic_id = ${topicId}::uuid)`;

/** A filter as it is asked of the database: its topic by id, its words by what was found. */
type Resolved = QueueFilter & { found: Found | null };

/** Of a topic nobody knows, no claim is. */
export const resolved = async (db: Database, filter: QueueFilter): Promise<Resolved> => {
  const [topic, found] = await Promise.all([
    filter.topic
      ? db.topic.findUnique({ where: { slug: filter.topic }, select: { id: true } })
      : null,
    findByWords(db, filter.words),
  ]);
  return { ...filter, found, topic: filter.topic && (topic?.id ?? NO_TOPIC) };
};

/**
 * How claims are counted, unless few are asked for in other ways: a topic's through its list of them, and those
 * with words that many have through the index of words and statuses.
 */
const amongMany = (filter: Resolved): Wanted["among"] => {
  const { topic, article, assignee: by, mine, late, hands, due: day, language, found } = filter;
  if (article !== "" || (by !== "" && by !== "none")) return undefined;
  const alone = !mine && !late && !hands && by + day + language === "";
  if (topic !== "" && found === null) {
    const ids = Prisma.sql`SELECT claim_id FROM claim_topic
      WHERE claim_topic.topic_id = ${topic}::uuid AND claim_topic.status = wanted.status`;
    return { ids, alone };
  }
  if (!found?.words) return undefined;
  const { words, farMore } = found;
  const ids = withStatusAndWords(Prisma.sql`ARRAY[wanted.status]`, words);
  if (!alone || topic !== "") return { ids, alone: false };
  // Gathered once for all statuses: of those that are left, none has many times what is counted.
  const strands = (statuses: readonly ClaimStatus[]) =>
    strandsWithWords(Prisma.sql`${[...statuses]}::text[]`, words);
  return { ids, alone: true, certain: { farMore, strands } };
};

const inArticle = (articleId: string) =>
  Prisma.sql`EXISTS (SELECT 1 FROM appearance
    WHERE appearance.claim_id = claim.id AND appearance.article_id = ${articleId}::uuid)`;

/** Everything a queue is filtered by except the status, which its counts are told by. */
const filtered = (filter: Resolved, personId: string, today: string): Prisma.Sql[] => {
  const conditions = [
    assignee(filter.assignee),
    due(filter.due, today),
    filter.topic ? ofTopic(filter.topic) : null,
    filter.language ? Prisma.sql`claim.language = ${filter.language}` : null,
    filter.article ? inArticle(filter.article) : null,
  ].filter((condition) => condition !== null);
  const all = conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`TRUE`;
  const mine = filter.mine ? amongMine(personId, all) : [all];
  if (!filter.hands) return mine;
  return mine.flatMap((one) => needsHands.map((hands) => Prisma.sql`${one} AND ${hands}`));
};

const inView = (view: QueueView, today: string): Omit<Wanted, "where"> => {
  if (view === "all") return { statuses: claimStatuses, backBy: null };
  if (view === "at-work") return { statuses: underWay, backBy: today };
  if (view === "recheck") return { statuses: [], backBy: today };
  return { statuses: [view], backBy: null };
};

/** Of each state under way, the instant since when what stands in it is past its target. */
export const lateBeforeOf = (clock: WorkClock): NonNullable<Wanted["lateBefore"]> =>
  Object.fromEntries(
    agedStates.flatMap((state) => {
      const day = state === "recheck" ? null : lateBefore(state, clock);
      return day ? [[state, startOfDay(clock.timeZone, day)]] : [];
    }),
  );

/** What is past its target. Of what came back, that is what came back before a day. */
export const onlyLate = (wanted: Wanted, clock: WorkClock): Wanted => {
  const day = lateBefore("recheck", clock);
  const stands = Prisma.sql`claim.status_since < wanted.late_before`;
  return {
    ...wanted,
    statuses: wanted.statuses.filter((status) => underWay.includes(status)),
    backBy: wanted.backBy && day && daysLater(day, -1),
    besides: { byStatus: stands, back: anyClaim },
    lateBefore: lateBeforeOf(clock),
  };
};

/** What a queue shows in a view of it. Only what is under way is ever due. */
export const wantedInQueue = (
  filter: Resolved,
  view: QueueView,
  personId: string,
  clock: WorkClock,
): Wanted => {
  const { statuses, backBy } = inView(view, clock.today);
  const where = filtered(filter, personId, clock.today);
  const few = filter.found ? fewOf(filter.found) : undefined;
  const all = { statuses, backBy, where, few, among: amongMany(filter) };
  const some = filter.hands
    ? { ...all, statuses: statuses.filter((one) => needingHands.includes(one)), backBy: null }
    : all;
  const wanted = filter.late ? onlyLate(some, clock) : some;
  if (filter.due === "" || filter.due === "none") return wanted;
  const due = wanted.statuses.filter((one) => underWay.includes(one));
  return { ...wanted, statuses: due, backBy: null };
};
