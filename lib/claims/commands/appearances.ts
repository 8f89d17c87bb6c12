import { passageFromUtf16Range } from "@/lib/articles/passage";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { conflict, invalid } from "@/lib/platform/outcome";
import { claimFacts } from "../facts";
import { mayPlaceClaim } from "../policy";
import { addAppearanceInput, removeAppearanceInput } from "../schema";
import { newestVersion } from "./newest-version";

type Place = {
  claim: { id: string; number: number };
  version: NonNullable<Awaited<ReturnType<typeof newestVersion>>>;
  /** UTF-16 offsets */
  range: { start: number; end: number };
};

/** Writes down that a claim stands in a passage, for the command whose transaction it is. */
export const placeClaim = async (tx: Transaction, { claim, version, range }: Place, now: Date) => {
  if (!version.newest) return conflict("newer-version");
  const found = passageFromUtf16Range(version.text, range.start, range.end);
  if (!found.ok) return invalid("passage", "selection-empty");
  const { start, end, exact } = found.passage;
  const same = await tx.passage.count({
    where: { articleVersionId: version.id, start, end, appearance: { claimId: claim.id } },
  });
  if (same > 0) return conflict("exists-already");
  const { articleId } = version;
  const { id: appearanceId } = await tx.appearance.create({
    data: {
      claimId: claim.id,
      articleId,
      createdAt: now,
      passages: { create: { articleVersionId: version.id, ...found.passage } },
    },
    select: { id: true },
  });
  return {
    ok: true,
    value: { appearanceId, claimId: claim.id, number: claim.number, articleId },
    happened: event("appearance.added", { claimId: claim.id, articleId }, { exact }),
  } as const;
};

/** Says that a claim the desk has stands in one more article, or once more in the same. */
export const addAppearance = command({
  name: "claims.add-appearance",
  input: addAppearanceInput,
  facts: async (tx, { claimId, articleVersionId }) => {
    const claim = await claimFacts(tx, claimId);
    const version = await newestVersion(tx, articleVersionId);
    return claim && version ? { claim, version } : null;
  },
  may: mayPlaceClaim,
  run: async (tx, { facts: { claim, version }, input: { start, end }, now }) => {
    const placed = await placeClaim(tx, { claim, version, range: { start, end } }, now);
    return placed.ok ? done(placed.value, placed.happened) : placed;
  },
});

/** Takes back that a claim stands in an article; the history keeps the words. */
export const removeAppearance = command({
  name: "claims.remove-appearance",
  input: removeAppearanceInput,
  facts: (tx, { appearanceId }) =>
    tx.appearance.findUnique({
      where: { id: appearanceId },
      select: {
        id: true,
        claimId: true,
        articleId: true,
        passages: {
          orderBy: { articleVersion: { number: "desc" } },
          take: 1,
          select: { exact: true },
        },
      },
    }),
  may: mayPlaceClaim,
  run: async (tx, { facts: { id, claimId, articleId, passages } }) => {
    await tx.passage.deleteMany({ where: { appearanceId: id } });
    await tx.appearance.delete({ where: { id } });
    return done(
      { claimId, articleId },
      event("appearance.removed", { claimId, articleId }, { exact: passages[0]?.exact ?? "" }),
    );
  },
});
