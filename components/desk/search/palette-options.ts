import { searchWords } from "@/lib/articles/search-text";
import type { MessageKey } from "@/lib/platform/messages";
import type { SearchHit } from "@/lib/search/hits";
import { hitPath } from "./hit-path";
import { searchPath } from "./search-path";

/** A place to go to, or something to begin. */
export type Place = { path: string; label: string; count?: string };

/** Something that can be chosen: it leads to `path`. */
export type PaletteOption =
  | { type: "hit"; id: string; path: string; hit: SearchHit }
  | ({ type: "place"; id: string } & Place)
  | { type: "all"; id: string; path: string };

export type PaletteGroup = { heading: MessageKey; options: readonly PaletteOption[] };

/** Whether words of the label begin with all that was typed. */
const answers = ({ label }: Place, typed: string): boolean => {
  const words = searchWords(label);
  return searchWords(typed).every((asked) => words.some((word) => word.startsWith(asked)));
};

const placeOptions = (places: readonly Place[]): PaletteOption[] =>
  places.map((place) => ({ type: "place", id: `place ${place.path} ${place.label}`, ...place }));

/**
 * What the palette offers, in this order: places and actions that were typed, what was found, and the page
 * with everything. Without anything typed, all places and actions.
 */
export const paletteGroups = (
  typed: string,
  {
    places,
    actions,
    saved,
    hits,
  }: {
    places: readonly Place[];
    actions: readonly Place[];
    saved: readonly Place[];
    hits: readonly SearchHit[];
  },
): PaletteGroup[] => {
  const text = typed.trim();
  const offered = (all: readonly Place[]) =>
    placeOptions(text === "" ? all : all.filter((place) => answers(place, text)));
  const found = hits.flatMap((hit): PaletteOption[] => {
    const path = hitPath(hit);
    return path ? [{ type: "hit", id: `${hit.kind} ${hit.id}`, path, hit }] : [];
  });
  const all: PaletteOption[] =
    text === "" ? [] : [{ type: "all", id: "all", path: searchPath(text) }];
  const groups: PaletteGroup[] = [
    { heading: "deskSearch.palette.goTo", options: offered(places) },
    { heading: "deskSearch.palette.actions", options: offered(actions) },
    { heading: "deskSearch.palette.saved", options: offered(saved) },
    { heading: "deskSearch.palette.results", options: [...found, ...all] },
  ];
  return groups.filter(({ options }) => options.length > 0);
};
