import { type ClaimStatus, canMove } from "@/lib/claims/states";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** What a source does to a claim. */
export const stances = ["supports", "refutes", "context"] as const;

/** Kinds of source, from the body that holds the data outwards. */
export const sourceKinds = [
  "primary-data",
  "official-document",
  "transcript",
  "study",
  "news-report",
  "expert",
  "other",
] as const;

export type SourceKind = (typeof sourceKinds)[number];

/**
 * Kinds that count as primary: issued by the body that holds the data or took the decision. A
 * transcript is not, for most are made by a news desk; one issued by the body itself is an
 * official document.
 */
const primaryKinds: readonly SourceKind[] = ["primary-data", "official-document"];

/** A desk's evidence rule: how many independent sources, and how many of them primary. */
export interface EvidenceRule {
  independentSources: number;
  primarySources: number;
}

/** DOMAIN.md: two independent sources, one of them primary. */
const defaultEvidenceRule: EvidenceRule = { independentSources: 2, primarySources: 1 };

/** One evidence as far as the rule asks; withdrawn evidence is left out by the caller. */
export interface EvidenceFacts {
  id: string;
  sourceId: string;
  publisher: string;
  kind: SourceKind;
  excerpt: string;
  captureId: string | null;
  /** Evidence whose copies carry one and the same story share it (wire-story.ts); null without a copy. */
  story: number | null;
}

export type EvidenceRequirement =
  | "independent-sources"
  | "primary-source"
  | "excerpts"
  | "captures";

/**
 * One line of the checklist. `have` and `need` count publishers, except for primary sources, which
 * are counted themselves. `lacking` names the evidence that would count here once it is completed,
 * `copies` those that count for nothing beside an earlier one that carries the same story.
 */
export interface ChecklistLine {
  requirement: EvidenceRequirement;
  met: boolean;
  have: number;
  need: number;
  lacking: readonly string[];
  copies?: readonly string[];
}

/**
 * The desk's evidence rule as a checklist that says what is missing.
 *
 * Two sources are independent when their publishers differ and they do not carry one and the same story,
 * as three newspapers do with an agency's; a source without a publisher cannot be shown to be
 * independent and counts for nothing. "Each with an excerpt and a capture" is read of
 * the same sources: a capture counts only beside an excerpt, and a primary source only with both,
 * so when every line is met there are enough sources that have everything.
 */
export function evidenceRule(
  evidence: readonly EvidenceFacts[],
  rule: EvidenceRule = defaultEvidenceRule,
): ChecklistLine[] {
  const attributed = evidence.filter((one) => publisherKey(one) !== "");
  const quoted = attributed.filter(isQuoted);
  const complete = quoted.filter(isCaptured);
  const primary = attributed.filter((one) => primaryKinds.includes(one.kind));
  const primaryComplete = complete.filter((one) => primaryKinds.includes(one.kind));
  const publishersNeeded = rule.independentSources;
  return [
    {
      ...line("independent-sources", publishers(attributed), publishersNeeded, []),
      copies: copiesAmong(attributed),
    },
    line(
      "primary-source",
      sources(primaryComplete),
      rule.primarySources,
      without(primary, complete),
    ),
    line("excerpts", publishers(quoted), publishersNeeded, without(attributed, quoted)),
    line("captures", publishers(complete), publishersNeeded, without(quoted, complete)),
  ];
}

/** Whether nothing is missing any more. */
export const evidenceRuleHolds = (checklist: readonly ChecklistLine[]): boolean =>
  checklist.every((one) => one.met);

/** Whether a claim under research can go to review: the desk's evidence rule holds. */
export function maySendToReview(claim: {
  status: ClaimStatus;
  checklist: readonly ChecklistLine[];
}): Decision<"not-researching" | "evidence-rule-not-met"> {
  if (!canMove(claim.status, "in-review")) return refusedBecause("not-researching");
  if (!evidenceRuleHolds(claim.checklist)) return refusedBecause("evidence-rule-not-met");
  return allowed;
}

function line(
  requirement: EvidenceRequirement,
  have: number,
  need: number,
  lacking: readonly string[],
): ChecklistLine {
  return { requirement, met: have >= need, have, need, lacking };
}

/** An evidence without an excerpt is a lead, and a verdict cannot rest on leads. */
const isQuoted = (one: EvidenceFacts): boolean => one.excerpt.trim() !== "";
const isCaptured = (one: EvidenceFacts): boolean => one.captureId !== null;

// Case, width and spacing are how one name is typed twice.
const publisherKey = (one: EvidenceFacts): string =>
  one.publisher.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

const originsOf = (one: EvidenceFacts): string[] => [
  `publisher ${publisherKey(one)}`,
  ...(one.story === null ? [] : [`story ${one.story}`]),
];

/** Those joined by a publisher or a story are one. */
const publishers = (evidence: readonly EvidenceFacts[]): number => {
  let groups: ReadonlySet<string>[] = [];
  for (const origins of evidence.map(originsOf)) {
    const joined = groups.filter((group) => origins.some((origin) => group.has(origin)));
    const others = groups.filter((group) => !joined.includes(group));
    groups = [...others, new Set([...origins, ...joined.flatMap((group) => [...group])])];
  }
  return groups.length;
};

/** Copies of a story that another publisher brought before. */
const copiesAmong = (evidence: readonly EvidenceFacts[]): string[] =>
  evidence
    .filter((one, at) =>
      evidence
        .slice(0, at)
        .some(
          (before) =>
            one.story !== null &&
            before.story === one.story &&
            publisherKey(before) !== publisherKey(one),
        ),
    )
    .map(({ id }) => id);

const sources = (evidence: readonly EvidenceFacts[]): number =>
  new Set(evidence.map((one) => one.sourceId)).size;

const without = (all: readonly EvidenceFacts[], some: readonly EvidenceFacts[]): string[] =>
  all.filter((one) => !some.includes(one)).map((one) => one.id);
