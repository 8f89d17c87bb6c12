import { workingDaysBetween } from "@/lib/claims/ageing";
import { isAwayOn, isFull, type PersonAtWork, saysTheyRead } from "@/lib/people/at-work";

/** A review somebody was asked for and has not handed in. Days are "YYYY-MM-DD". */
export type UnfinishedReview = {
  claimId: string;
  number: number;
  statement: string;
  language: string;
  person: Pick<PersonAtWork, "id" | "name" | "awayFrom" | "awayTo"> & { left: boolean };
  /** The day on which they last did something on the claim, or were asked. */
  lastSign: string;
  /** Who cannot be asked: has declared a conflict, is asked already, looks after the claim. */
  notIds: readonly string[];
};

type Clock = { today: string; workingDays: readonly number[]; idleDays: number };

/** Why somebody else might do it; null where it is under way. */
export type WhyReassign =
  | { why: "left" }
  | { why: "away"; until: string }
  | { why: "idle"; days: number };

export const whyReassign = (
  { person, lastSign }: UnfinishedReview,
  { today, workingDays, idleDays }: Clock,
): WhyReassign | null => {
  if (person.left) return { why: "left" };
  if (person.awayTo && isAwayOn(person, today)) return { why: "away", until: person.awayTo };
  const days = workingDaysBetween(lastSign, today, workingDays);
  return days >= idleDays ? { why: "idle", days } : null;
};

/**
 * Who might do it instead: at the desk today, with room, free to be asked, and, where they have said which
 * languages they read, reading this one. First who said so, then who has least to do.
 */
export const whoInstead = (
  review: UnfinishedReview,
  people: readonly PersonAtWork[],
  today: string,
): PersonAtWork | null => {
  const { language, notIds, person: from } = review;
  const free = people.filter(
    (person) =>
      person.id !== from.id &&
      !notIds.includes(person.id) &&
      !isAwayOn(person, today) &&
      !isFull(person) &&
      (person.languages.length === 0 || saysTheyRead(person, language)),
  );
  const reads = (person: PersonAtWork) => Number(saysTheyRead(person, language));
  return (
    free.toSorted(
      (one, other) =>
        reads(other) - reads(one) ||
        one.writing - other.writing ||
        one.name.localeCompare(other.name),
    )[0] ?? null
  );
};

export type Proposal = WhyReassign & {
  review: UnfinishedReview;
  to: (PersonAtWork & { reads: boolean }) | null;
};

/** What might be given to somebody else, each counted as theirs before the next is given out. */
export const proposalsOf = (
  reviews: readonly UnfinishedReview[],
  people: readonly PersonAtWork[],
  clock: Clock,
): Proposal[] => {
  const load = new Map(people.map((person) => [person.id, person]));
  return reviews.flatMap((review) => {
    const why = whyReassign(review, clock);
    if (!why) return [];
    const to = whoInstead(review, [...load.values()], clock.today);
    if (to) load.set(to.id, { ...to, writing: to.writing + 1 });
    return { ...why, review, to: to && { ...to, reads: saysTheyRead(to, review.language) } };
  });
};
