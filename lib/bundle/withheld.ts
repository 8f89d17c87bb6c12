import { canonicalJson } from "@/lib/platform/events/chain";

/** Why the content of an event is not handed on. Its hashes are, so that nothing is missing unseen. */
export type Withheld = "erased" | "protected-source" | "names-a-reviewer" | "legal-risk";

/** What must not leave the desk with a bundle. */
export type Secrets = {
  evidenceIds: ReadonlySet<string>;
  sourceIds: ReadonlySet<string>;
  /** Titles and addresses of protected sources, wherever they are mentioned. */
  words: readonly string[];
  nameReviewers: boolean;
};

type Told = { kind: string; payload: Record<string, unknown>; erasedAt: Date | null };

const namesReviewers: readonly string[] = [
  "reviewer.assigned",
  "reviewer.unassigned",
  "conflict.declared",
];

// As JSON writes them, which is how they stand in the text that is searched.
const inJson = (words: string): string => JSON.stringify(words).slice(1, -1);

/** Null where all of the event may be handed on. */
export const whyWithheld = (
  { kind, payload, erasedAt }: Told,
  secrets: Secrets,
): Withheld | null => {
  if (erasedAt !== null) return "erased";
  if (kind.startsWith("risk.")) return "legal-risk";
  const text = canonicalJson(payload);
  const secret =
    secrets.evidenceIds.has(String(payload.evidenceId)) ||
    secrets.sourceIds.has(String(payload.sourceId)) ||
    secrets.words.some((words) => words !== "" && text.includes(inJson(words)));
  if (secret) return "protected-source";
  return !secrets.nameReviewers && namesReviewers.includes(kind) ? "names-a-reviewer" : null;
};
