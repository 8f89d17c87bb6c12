import { isSignedIn } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { query, type ViewOf } from "@/lib/platform/query";
import { conditionsOf } from "./conditions";
import { sumOf } from "./count";
import { readCursor, writeCursor } from "./cursor";
import { hitsOf, type SearchHit } from "./hits";
import { type SearchKind, searchKinds } from "./kinds";
import { isAnswerable, isEmpty } from "./operators";
import { maySearchDesk } from "./policy";
import { type Found, readFew, readKind } from "./read";
import { lookUpInput, type SearchAsked, searchInput } from "./schema";
import { type Search, understand, wholeKind } from "./understand";

const PAGE = 20;
/** Of each kind, where all are shown. */
const SOME = 5;
/** What somebody who types is shown of each kind. */
const FEW: Record<SearchKind, number> = {
  claim: 6,
  article: 3,
  evidence: 2,
  source: 2,
  comment: 2,
  person: 2,
};

type Section = { kind: SearchKind; found: number; capped: boolean; hits: SearchHit[] };

const nextOf = (
  { found, capped, top, places }: Found,
  { shown, size }: { shown: number; size: number },
): string | null => {
  const last = places[size - 1];
  if (places.length <= size || !last) return null;
  return writeCursor({ ...last, top, found, capped, shown: shown + size });
};

const readSections = async (db: Database, search: Search, asked: SearchAsked) => {
  const { understood, asker, kinds } = search;
  const whole = wholeKind(search, asked.kind);
  const cursor = whole ? readCursor(asked.after) : null;
  const ranked = asked.order === "relevance" && understood.terms.length > 0;
  const size = whole ? PAGE : SOME;
  const read = await Promise.all(
    kinds.map(async (kind) => {
      const shown = !whole || kind === whole;
      const found = await readKind(db, kind, conditionsOf(kind, understood, asker), {
        ...{ query: understood, ranked: ranked && shown, most: shown ? size + 1 : 0 },
        cursor: shown ? cursor : null,
      });
      const ids = found.places.slice(0, size).map(({ id }) => id);
      const section: Section = {
        ...{ kind, found: found.found, capped: found.capped },
        hits: await hitsOf(db, kind, ids, understood.terms),
      };
      return {
        section,
        next: kind === whole ? nextOf(found, { shown: cursor?.shown ?? 0, size }) : null,
      };
    }),
  );
  return {
    ranked,
    whole: whole ?? null,
    shown: cursor?.shown ?? 0,
    sections: read.map(({ section }) => section),
    next: read.find(({ next }) => next)?.next ?? null,
  };
};

/**
 * Everything on the desk that somebody may see, by words, "phrases", -words and operators: a little of each
 * kind, or a page of one. Counts are exact up to 1,000 and said to be more above, and are of the very
 * conditions that the lists are of.
 *
 * Pages follow each other by `next`, the `after` of the following one; what is added meanwhile moves
 * nothing on them. By relevance they end with the newest 1,000 that match.
 */
export const searchDesk = query({
  name: "search.desk",
  input: searchInput,
  may: maySearchDesk,
  read: async (db, { actor, input: asked }) => {
    if (!isSignedIn(actor)) return null;
    const search = await understand(db, actor, asked.text);
    const { understood, known } = search;
    const read = await readSections(db, search, asked);
    return {
      ...{ asked, complaints: understood.complaints, ...read },
      /** Of what is listed; of all kinds where a little of each is. */
      ...sumOf(read.sections.filter(({ kind }) => kind === (read.whole ?? kind))),
      all: sumOf(read.sections),
      empty: isEmpty(understood, searchKinds.length),
      /** Whether anything was looked for. */
      answered: isAnswerable(understood),
      /** The names of the desk's ratings in the reader's language, for saying what can be asked. */
      ratings: known.ratings.map(({ name }) => name),
      ...{ timeZone: known.timeZone, today: known.today },
    };
  },
});

export type SearchPage = ViewOf<typeof searchDesk>;

/** What somebody who is typing may be looking for: the newest few of each kind, found in haste, not counted. */
export const lookUp = query({
  name: "search.look-up",
  input: lookUpInput,
  may: maySearchDesk,
  read: async (db, { actor, input: { typed } }): Promise<{ hits: SearchHit[] } | null> => {
    if (!isSignedIn(actor)) return null;
    const search = await understand(db, actor, typed);
    const { understood, asker, kinds } = search;
    const unfinished = /[\p{L}\p{N}]$/u.test(typed);
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const conditions = conditionsOf(kind, understood, asker, unfinished);
        return hitsOf(
          db,
          kind,
          await readFew(db, kind, conditions, { query: understood, most: FEW[kind] }),
          understood.terms,
        );
      }),
    );
    return { hits: found.flat() };
  },
});

export type LookedUp = ViewOf<typeof lookUp>;
