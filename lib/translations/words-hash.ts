import { canonicalJson, sha256 } from "@/lib/platform/events/chain";

/**
 * SHA-256 of the canonical JSON of a translation's words, as its approval puts them into the history:
 * were they changed behind the desk's back, that would be found.
 */
export const translationHash = ({
  statement,
  summary,
  explanation,
}: {
  statement: string;
  summary: string;
  explanation: string;
}): string => sha256(canonicalJson({ statement, summary, explanation }));
