import { Fragment } from "react";
import { Unbroken } from "@/components/ui/unbroken";
import type { HighlightedPart } from "@/lib/articles/search-highlight";

/** A text with what was looked for marked in it. */
export function Marked({ parts }: { parts: readonly HighlightedPart[] }) {
  return parts.map(({ text, hit }, index) => {
    const Part = hit ? "mark" : Fragment;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text neither move nor change
      <Part key={index}>
        <Unbroken text={text} />
      </Part>
    );
  });
}
