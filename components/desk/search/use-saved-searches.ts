"use client";

import { useEffect, useState } from "react";
import { translator } from "@/lib/platform/messages";
import type { Place } from "./palette-options";
import { searchPath } from "./search-path";

type Saved = {
  name: string;
  text: string;
  kind: string | null;
  order: string;
  count: { found: number; capped: boolean } | null;
};

const placeOf = ({ name, text, kind, order, count }: Saved): Place => ({
  path: searchPath(text, { kind, order }),
  label: name,
  ...(count
    ? {
        count: translator()("deskSearch.count", {
          count: count.found,
          capped: count.capped ? "yes" : "no",
        }),
      }
    : {}),
});

const read = async (signal: AbortSignal): Promise<Place[]> => {
  const response = await fetch("/desk/search/saved", { signal });
  if (!response.ok) return [];
  return ((await response.json()) as Saved[]).map(placeOf);
};

/** Searches that are kept under a name, with how many each finds; asked for as the palette opens. */
export const useSavedSearches = (): readonly Place[] => {
  const [saved, setSaved] = useState<readonly Place[]>([]);
  useEffect(() => {
    const given = new AbortController();
    read(given.signal).then(setSaved, (error: unknown) => {
      // Without them the palette does all else it does.
      if (!given.signal.aborted && !(error instanceof TypeError)) throw error;
    });
    return () => given.abort();
  }, []);
  return saved;
};
