import { deskClock } from "@/lib/claims/queries/desk-clock";
import type { PersonActor } from "@/lib/platform/actor";
import type { Database } from "@/lib/platform/database/client";
import { wordsIn } from "@/lib/platform/locale";
import type { Asker } from "./conditions";
import { type SearchKind, searchKinds } from "./kinds";
import { type DeskQuery, isAnswerable, isEmpty } from "./operators";
import { parseSearch } from "./parse";
import { seesClosedAccounts } from "./policy";

type Names = Parameters<typeof wordsIn>[0];

const knownTo = async (db: Database, actor: PersonActor) => {
  const [{ timeZone, today }, ratings, people] = await Promise.all([
    deskClock(db),
    db.rating.findMany({ orderBy: { position: "asc" }, select: { key: true, names: true } }),
    db.person.findMany({
      where: seesClosedAccounts(actor) ? {} : { disabledAt: null },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
    }),
  ]);
  return {
    ...{ timeZone, today, people, me: actor.id },
    ratings: ratings.map(({ key, names }) => ({
      key,
      name: wordsIn(names as Names),
      names: Object.values(names as Names),
    })),
  };
};

/** What somebody asked, as it was understood with what the desk knows and they may see. */
export type Search = {
  understood: DeskQuery;
  known: Awaited<ReturnType<typeof knownTo>>;
  asker: Asker;
  /** Kinds that are looked for: none while nothing was asked, or while it cannot be understood. */
  kinds: readonly SearchKind[];
};

export const understand = async (
  db: Database,
  actor: PersonActor,
  text: string,
): Promise<Search> => {
  const known = await knownTo(db, actor);
  const understood = parseSearch(text, known);
  const asker = {
    personId: actor.id,
    today: known.today,
    seesClosedAccounts: seesClosedAccounts(actor),
  };
  const askable = !isEmpty(understood, searchKinds.length) && isAnswerable(understood);
  return { understood, known, asker, kinds: askable ? understood.kinds : [] };
};

/** The one kind whose whole list is shown: the chosen one, or the only one that was asked for. */
export const wholeKind = ({ kinds }: Search, chosen: SearchKind | null): SearchKind | undefined =>
  kinds.find((kind) => kind === chosen) ?? (kinds.length === 1 ? kinds[0] : undefined);
