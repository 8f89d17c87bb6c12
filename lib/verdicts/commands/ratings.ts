import type { z } from "zod";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event } from "@/lib/platform/events/payloads";
import { invalid } from "@/lib/platform/outcome";
import { mayAddRating, mayChangeRating, mayRetireRating } from "../policy";
import { ratingColumns, ratingFields } from "../rating-fields";
import { addRatingInput, changeRatingInput, retireRatingInput } from "../schema";

/** The scale is small and seldom changed: one writer at a time keeps its marks apart. */
const holdScale = async (tx: Transaction): Promise<void> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.rating-scale'))`;
};

const ratingFacts = async (tx: Transaction, ratingId: string) => {
  await holdScale(tx);
  const row = await tx.rating.findUnique({ where: { id: ratingId } });
  if (!row) return null;
  const inUse = await tx.rating.count({ where: { retiredAt: null } });
  return { ...ratingFields(row), retired: row.retiredAt !== null, inUse };
};

type RatingFacts = NonNullable<Awaited<ReturnType<typeof ratingFacts>>>;
type Written = z.output<typeof addRatingInput>;

const current = ({ version, fields }: RatingFacts) => ({
  version,
  fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)])),
});

/** No two ratings in use look the same: colour alone never tells them apart, nor shape and colour. */
const markTaken = async (
  tx: Transaction,
  { colour, shape }: Pick<Written, "colour" | "shape">,
  except?: string,
): Promise<boolean> =>
  (await tx.rating.count({
    where: { colour, shape, retiredAt: null, ...(except ? { id: { not: except } } : {}) },
  })) > 0;

/** Changes what a rating is called, means and looks like from now on. Published pages stay as they are. */
export const changeRating = command({
  name: "verdicts.change-rating",
  input: changeRatingInput,
  facts: (tx, { ratingId }) => ratingFacts(tx, ratingId),
  may: (actor, facts) => mayChangeRating(actor, facts),
  current,
  run: async (tx, { facts: { key, fields: before }, input }) => {
    const { ratingId, version, ...fields } = input;
    const changes = changesBetween(before, fields);
    if (!changes) return done({ ratingId });
    if (await markTaken(tx, fields, ratingId)) return invalid("shape", "mark-taken");
    await guarded(
      tx.rating.updateMany({
        where: { id: ratingId, version },
        data: { ...ratingColumns(fields), version: { increment: 1 } },
      }),
    );
    return done({ ratingId }, event("rating.changed", {}, { key, changes }));
  },
});

/** Adds a rating to the scale. */
export const addRating = command({
  name: "verdicts.add-rating",
  input: addRatingInput,
  facts: async (tx, { key }) => {
    await holdScale(tx);
    return { known: (await tx.rating.count({ where: { key } })) > 0 };
  },
  may: (actor) => mayAddRating(actor),
  run: async (tx, { facts, input: { key, ...fields } }) => {
    if (facts.known) return invalid("key", "rating-key-taken");
    if (await markTaken(tx, fields)) return invalid("shape", "mark-taken");
    const { id: ratingId } = await tx.rating.create({
      data: { key, ...ratingColumns(fields) },
      select: { id: true },
    });
    const changes = changesBetween<Record<string, unknown>>({}, fields) ?? {};
    return done({ ratingId }, event("rating.changed", {}, { key, changes }));
  },
});

/** Takes a rating out of use: no review or verdict gives it any more, and none that did changes. */
export const retireRating = command({
  name: "verdicts.retire-rating",
  input: retireRatingInput,
  facts: (tx, { ratingId }) => ratingFacts(tx, ratingId),
  may: (actor, facts) => mayRetireRating(actor, facts),
  current,
  run: async (tx, { facts: { key }, input: { ratingId, version }, now }) => {
    await guarded(
      tx.rating.updateMany({
        where: { id: ratingId, version },
        data: { retiredAt: now, version: { increment: 1 } },
      }),
    );
    const changes = { retired: { before: false, after: true } };
    return done({ ratingId }, event("rating.changed", {}, { key, changes }));
  },
});
