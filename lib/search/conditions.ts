import { deskTerm, type Weight } from "@/lib/articles/desk-terms";
import type { SearchTerm } from "@/lib/articles/search-text";
import {
  assignedTo,
  isDueSoon,
  isMine,
  isOverdue,
  isUnassigned,
  isUnderWay,
} from "@/lib/claims/queries/conditions";
import { recheckHasCome } from "@/lib/claims/queries/wanted";
import { Prisma } from "@/lib/platform/database/generated/client";
import type { Condition } from "@/lib/platform/database/newest-matching";
import type { SearchKind } from "./kinds";
import type { DayComparator, DeskQuery, Filter, Standing } from "./operators";
import { searchedKinds } from "./searched";

/** Who asks and when: what "mine" and "overdue" mean, and what is there for them to find. */
export type Asker = { personId: string; today: string; seesClosedAccounts: boolean };

const both = (condition: Prisma.Sql): Condition => ({ exact: condition, loose: condition });

const vectorHas = (search: Prisma.Sql, query: string): Prisma.Sql =>
  Prisma.sql`${search} @@ to_tsquery('simple', ${query})`;

const hasTerm = (
  search: Prisma.Sql,
  term: SearchTerm,
  how: { weight?: Weight; unfinished?: boolean } = {},
): Condition => {
  const { exact, loose } = deskTerm(term, how);
  return { exact: vectorHas(search, exact), loose: vectorHas(search, loose) };
};

const hasAll = (terms: readonly SearchTerm[], weight: Weight): Prisma.Sql =>
  vectorHas(
    searchedKinds.claim.search,
    terms.map((term) => deskTerm(term, { weight }).exact).join(" & "),
  );

const either = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join([...conditions], " OR ")})`;

const stands = Prisma.sql`claim.status IN ('decided', 'published')`;

/** The newest verdict's rating, while it stands; an index knows only whether any verdict had it. */
const rated = (keys: readonly string[]): Condition => {
  const ids = Prisma.sql`(ARRAY(SELECT id FROM rating WHERE key IN (${Prisma.join([...keys])})))`;
  return {
    exact: Prisma.sql`(${stands} AND (SELECT verdict.rating_id FROM verdict
      WHERE verdict.claim_id = claim.id ORDER BY verdict.number DESC LIMIT 1) = ANY ${ids})`,
    loose: Prisma.sql`(${stands} AND EXISTS (SELECT 1 FROM verdict
      WHERE verdict.claim_id = claim.id AND verdict.rating_id = ANY ${ids}))`,
  };
};

/** "fr" also asks for "fr-CA". */
const inLanguage = (kind: SearchKind, tags: readonly string[]): Prisma.Sql => {
  const column = kind === "article" ? Prisma.sql`article.language` : Prisma.sql`claim.language`;
  return either(
    tags.map(
      (tag) =>
        Prisma.sql`(lower(${column}) = ${tag.toLowerCase()} OR lower(${column}) LIKE ${`${tag.toLowerCase()}-%`})`,
    ),
  );
};

const compared: Record<DayComparator, Prisma.Sql> = {
  "<": Prisma.sql`<`,
  "<=": Prisma.sql`<=`,
  ">": Prisma.sql`>`,
  ">=": Prisma.sql`>=`,
  "=": Prisma.sql`=`,
};

const standing: Record<Standing, (asker: Asker) => Prisma.Sql> = {
  overdue: ({ today }) => isOverdue(today),
  "due-soon": ({ today }) => isDueSoon(today),
  recheck: ({ today }) => recheckHasCome(today),
  mine: ({ personId }) => isMine(personId),
  unassigned: () => isUnassigned,
};

const asked = (
  filter: Exclude<Filter, { name: "rating" }>,
  kind: SearchKind,
  asker: Asker,
): Prisma.Sql => {
  switch (filter.name) {
    case "status":
      return Prisma.sql`claim.status IN (${Prisma.join([...filter.statuses])})`;
    case "claimant":
      return hasAll(filter.terms, "B");
    case "topic":
      return hasAll(filter.terms, "C");
    case "language":
      return inLanguage(kind, filter.tags);
    case "assignee":
      return filter.people.length === 0 ? isUnassigned : either(filter.people.map(assignedTo));
    case "editor":
      return filter.people.length === 0
        ? Prisma.sql`claim.editor_id IS NULL`
        : Prisma.sql`claim.editor_id IN (${Prisma.join(filter.people.map((id) => Prisma.sql`${id}::uuid`))})`;
    case "is":
      return standing[filter.standing](asker);
    case "due":
      return filter.day === null
        ? Prisma.sql`(${isUnderWay} AND claim.due_on IS NULL)`
        : Prisma.sql`(${isUnderWay} AND claim.due_on ${compared[filter.comparator]} ${filter.day}::date)`;
    case "number":
      return Prisma.sql`claim.number = ${filter.number}`;
  }
};

const not = (condition: Prisma.Sql): Condition => ({
  exact: Prisma.sql`(${condition}) IS NOT TRUE`,
  // No index tells what something is not.
  loose: Prisma.sql`true`,
});

/** Not what its author took back, nor what is said of reviews: who may know of it changes, and a count would tell. */
const saidToAll = Prisma.sql`(comment.review_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM comment_removal WHERE comment_removal.comment_id = comment.id))`;

const visible = (kind: SearchKind, { seesClosedAccounts }: Asker): Condition[] => {
  if (kind === "comment") return [both(saidToAll)];
  const hides = kind === "person" && !seesClosedAccounts;
  return hides ? [both(Prisma.sql`person.disabled_at IS NULL`)] : [];
};

/**
 * What a thing of a kind has to be to be found. Lists and the counts beside them are made of the same
 * conditions, so that they cannot disagree.
 *
 * @param unfinished the last word is still being typed
 */
export const conditionsOf = (
  kind: SearchKind,
  query: DeskQuery,
  asker: Asker,
  unfinished = false,
): Condition[] => {
  const { search } = searchedKinds[kind];
  return [
    ...query.terms.map((term, at) =>
      hasTerm(search, term, { unfinished: unfinished && at === query.terms.length - 1 }),
    ),
    ...query.without.map((term) => not(hasTerm(search, term).exact)),
    ...query.filters.map((filter) => {
      const condition =
        filter.name === "rating" ? rated(filter.keys) : both(asked(filter, kind, asker));
      return filter.not ? not(condition.exact) : condition;
    }),
    ...visible(kind, asker),
  ];
};
