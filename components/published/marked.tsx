import type { HighlightedPart } from "@/lib/publishing/search-highlight";

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: readonly HighlightedPart[] }) {
  return parts.map(({ text, hit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text neither move nor change
    hit ? <mark key={index}>{text}</mark> : text,
  );
}
