import type { SearchTerm } from "@/lib/articles/search-text";
import type { ClaimStatus } from "@/lib/claims/states";
import type { SearchKind } from "./kinds";

/** What a search can be narrowed down by: "status:open". */
export const operatorNames = [
  "status",
  "claimant",
  "rating",
  "topic",
  "language",
  "assignee",
  "editor",
  "is",
  "due",
  "kind",
] as const;
export type OperatorName = (typeof operatorNames)[number];

/** What a claim can be, beside its status. */
export const standings = ["overdue", "due-soon", "recheck", "mine", "unassigned"] as const;
export type Standing = (typeof standings)[number];

export const comparators = ["<=", ">=", "<", ">", "="] as const;
export type DayComparator = (typeof comparators)[number];

/** One thing that was asked by an operator, as it is looked for. */
export type Asked =
  | { name: "status"; statuses: readonly ClaimStatus[] }
  | { name: "rating"; keys: readonly string[] }
  | { name: "claimant" | "topic"; terms: readonly SearchTerm[] }
  | { name: "language"; tags: readonly string[] }
  /** Ids of people; of nobody where there are none. */
  | { name: "assignee" | "editor"; people: readonly string[] }
  | { name: "is"; standing: Standing }
  /** A calendar day of the desk; null asks for claims without one. */
  | { name: "due"; comparator: DayComparator; day: string | null }
  | { name: "number"; number: number };

export type Filter = Asked & { not: boolean };

/** Where an operator means something; all others are about claims alone. */
export const kindsAskedBy = ({ name }: Asked): readonly SearchKind[] =>
  name === "language" ? ["claim", "article"] : ["claim"];

/**
 * What of a search could not be read. A word with a colon may be meant as a word and is looked for as one;
 * a value that is none would find anything else than what was asked, so nothing is looked for.
 */
export type Complaint = {
  why: "unknown-operator" | "unknown-value" | "unknown-person" | "unknown-day";
  /** As typed. */
  operator: string;
  value: string;
  name: OperatorName | null;
};

/** A search as it was understood. */
export type DeskQuery = {
  terms: readonly SearchTerm[];
  /** What must not be found. */
  without: readonly SearchTerm[];
  filters: readonly Filter[];
  /** What can be found at all; everything that operators are about. */
  kinds: readonly SearchKind[];
  complaints: readonly Complaint[];
};

/** Nothing is looked for while a value is none. */
export const isAnswerable = ({ complaints }: DeskQuery): boolean =>
  complaints.every(({ why }) => why === "unknown-operator");

/** Nothing was asked. */
export const isEmpty = (
  { terms, without, filters, complaints, kinds }: DeskQuery,
  all: number,
): boolean =>
  terms.length + without.length + filters.length + complaints.length === 0 && kinds.length === all;
