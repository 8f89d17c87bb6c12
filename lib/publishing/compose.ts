import type { PublishingFacts } from "./facts";
import type { PublicationKind } from "./kinds";
import { type PublicRating, ratingOnScale } from "./ratings";
import { slugOf } from "./slug";
import type { PublicationSnapshot } from "./snapshot";

/** How a publication says what it says; the rest comes from the record. */
export type Wording = {
  ratingId: string;
  summary: string;
  explanation: string;
  difference: string;
  decidedAt: Date;
};

type Occasion = {
  kind: PublicationKind;
  note: string;
  overrideReason: string | null;
  publishedAt: Date;
  validUntil: string | null;
  recheckOn: string | null;
};

const reviewsOf = (
  submitted: PublishingFacts["submitted"],
  ratings: readonly PublicRating[],
  named: boolean,
): PublicationSnapshot["reviews"] => ({
  count: submitted.length,
  ratings: ratings.flatMap(({ id, key, names, colour, shape }) => {
    const those = submitted.filter(({ ratingId }) => ratingId === id);
    if (those.length === 0) return [];
    const reviewers = those.map(({ reviewer }) => reviewer.name);
    return [{ key, names, colour, shape, count: those.length, ...(named ? { reviewers } : {}) }];
  }),
});

/** The address a claim has from its first publication on. */
export const slugFor = ({ publications, record }: PublishingFacts): string =>
  publications[0]?.slug ?? slugOf(record.statement, record.number);

/** Puts together what readers will see. */
export const composeSnapshot = (
  facts: PublishingFacts,
  wording: Wording,
  occasion: Occasion,
): PublicationSnapshot => {
  const { number: _, ...record } = facts.record;
  const { ratingId, decidedAt, ...words } = wording;
  const { publishedAt, ...how } = occasion;
  return {
    ...record,
    ...words,
    ...how,
    schema: 1,
    slug: slugFor(facts),
    number: facts.publications.length + 1,
    rating: ratingOnScale(facts.ratings, ratingId),
    ...(facts.replySentence === "" ? {} : { reply: facts.replySentence }),
    reviews: reviewsOf(facts.submitted, facts.ratings, facts.desk.nameReviewers),
    decidedAt: decidedAt.toISOString(),
    publishedAt: publishedAt.toISOString(),
    desk: { name: facts.desk.name, demonstration: facts.desk.demonstration },
  };
};

type Verdict = NonNullable<PublishingFacts["verdict"]>;

/** What the desk's verdict says, as it stands. */
export const wordingOf = ({
  ratingId,
  summary,
  explanation,
  difference,
  decidedAt,
}: Verdict): Wording => ({ ratingId, summary, explanation, difference, decidedAt });

/** A day that was given, "" being none, or where nothing was said the one the record has. */
export const dayGiven = (given: string | undefined, kept: string | null): string | null =>
  given === undefined ? kept : given || null;
