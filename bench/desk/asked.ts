import type { queue } from "@/lib/claims/queries/queue";
import { dueFilters, queueSorts, queueViews } from "@/lib/claims/schema";
import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { ROUNDS, WARM_UP } from "../measuring";
import { type Chance, chanceFrom, evenly, unevenly } from "../searching/chance";

const COUNT = WARM_UP + ROUNDS;

export type QueueAsked = Parameters<typeof queue>[1];

const oneOf = <T>(chance: Chance, all: readonly T[]): T => {
  const one = all[evenly(chance, all.length)];
  if (one === undefined) throw new Error("there is nothing to choose from");
  return one;
};

const many = <T>(seed: number, make: (chance: Chance) => T): T[] => {
  const chance = chanceFrom(seed);
  return Array.from({ length: COUNT }, () => make(chance));
};

/** Every view in every order, most often what is at work. */
export const queuePages = (): QueueAsked[] =>
  many(1, (chance) => ({
    status: chance() < 0.5 ? "at-work" : oneOf(chance, queueViews),
    sort: chance() < 0.5 ? "longest-waiting" : oneOf(chance, queueSorts),
  }));

/** What the filters of the page offer, one or two at once. */
export const filteredPages = async (people: readonly PersonActor[]): Promise<QueueAsked[]> => {
  const articles = await database().article.findMany({
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true },
  });
  const topics = await database().topic.findMany({
    orderBy: { slug: "asc" },
    select: { slug: true },
  });
  const filters: ((chance: Chance) => QueueAsked)[] = [
    (chance) => ({ assignee: oneOf(chance, people).id }),
    () => ({ assignee: "none" }),
    () => ({ mine: true }),
    (chance) => ({ due: oneOf(chance, dueFilters) }),
    (chance) => ({ topic: topics[unevenly(chance, topics.length)]?.slug ?? "" }),
    (chance) => ({ language: oneOf(chance, ["en", "fr", "es", "ar"]) }),
    (chance) => ({ article: oneOf(chance, articles).id }),
  ];
  return many(2, (chance) => ({
    ...oneOf(chance, filters)(chance),
    ...(chance() < 0.3 ? oneOf(chance, filters)(chance) : {}),
    status: chance() < 0.6 ? "at-work" : oneOf(chance, queueViews),
    sort: chance() < 0.6 ? "longest-waiting" : oneOf(chance, queueSorts),
  }));
};

type Written = { id: string; number: number; statement: string };

/** Claims spread over all there are, whatever their status. */
const someClaims = (): Promise<Written[]> =>
  database().$queryRaw<Written[]>`
    SELECT id, number, statement FROM claim
    WHERE number IN (SELECT DISTINCT 1 + (step * (SELECT max(number) FROM claim)::bigint / ${COUNT}) FROM generate_series(0, ${COUNT - 1}) AS step)
    ORDER BY hashint4(number)`;

export const claimsToOpen = async (): Promise<{ claimId: string }[]> =>
  (await someClaims()).map(({ id }) => ({ claimId: id }));

/** One to three words of a statement, or its number. */
export const wordsToFind = async (): Promise<string[]> => {
  const chance = chanceFrom(3);
  return (await someClaims()).map(({ statement, number }) => {
    if (chance() < 0.1) return `#${number}`;
    const words = statement.replaceAll(".", "").split(" ").slice(0, 14);
    return Array.from({ length: 1 + evenly(chance, 3) }, () => oneOf(chance, words)).join(" ");
  });
};

/** Statements as somebody types them who does not know that they were checked: some words left out, another figure. */
export const statementsTyped = async () => {
  const chance = chanceFrom(4);
  return (await someClaims()).map(({ statement }) => ({
    statement: statement
      .split(" ")
      .filter(() => chance() > 0.2)
      .join(" ")
      .replaceAll(/\d+/gu, (figure) => (chance() < 0.5 ? figure : String(Number(figure) + 1))),
    language: "en",
  }));
};

/** Reviews that people have been asked for and have not handed in, with the version of their draft. */
export const reviewsToWrite = async () => {
  const assignments = await database().assignment.findMany({
    where: {
      endedAt: null,
      round: {
        closedAt: null,
        claim: { status: { in: ["researching", "in-review"] }, conflicts: { none: {} } },
      },
    },
    orderBy: { id: "asc" },
    take: 4 * COUNT,
    select: {
      person: { select: { id: true, name: true } },
      round: {
        select: {
          id: true,
          claim: { select: { status: true, evidence: { select: { id: true } } } },
          reviews: { select: { reviewerId: true, version: true, submittedAt: true } },
        },
      },
    },
  });
  return assignments.flatMap(({ person, round: { id: roundId, claim, reviews } }) => {
    const own = reviews.find(({ reviewerId }) => reviewerId === person.id);
    if (own?.submittedAt) return [];
    return {
      actor: { kind: "person", role: "reviewer", ...person } satisfies PersonActor,
      roundId,
      inReview: claim.status === "in-review",
      version: own?.version ?? 0,
      evidenceIds: claim.evidence.map((one) => one.id),
    };
  });
};
