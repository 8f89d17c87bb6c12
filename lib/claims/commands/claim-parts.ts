import type { Transaction } from "@/lib/platform/database/client";
import { invalid, type Refused, refused } from "@/lib/platform/outcome";
import type { Measure } from "../measure/schema";
import { rowsOfMeasures } from "../measure-rows";
import type { ClaimFields } from "../schema";
import { type OpeningFacts, type OpeningRequirement, readyToOpen } from "../states";
import { topicSlug } from "../topic-slug";

type Named = Pick<
  ClaimFields,
  "claimant" | "claimantKind" | "claimantSameAs" | "claimantAffiliation"
>;

/**
 * The claimant of that name, made when the desk does not know it yet. One that is known stays as it is.
 * Refuses a new name without a kind.
 */
export const claimantNamed = async (
  tx: Transaction,
  { claimant: name, claimantKind: kind, claimantSameAs: sameAs, claimantAffiliation }: Named,
): Promise<{ ok: true; id: string | null } | Refused> => {
  if (name === "") return { ok: true, id: null };
  const known = await tx.claimant.findFirst({
    where: { name: { equals: name, mode: "insensitive" } },
    select: { id: true },
  });
  if (known) return { ok: true, id: known.id };
  if (kind === "") return invalid("claimantKind", "choose");
  // Somebody else may be making the same one at this moment.
  await tx.claimant.createMany({
    data: { name, kind, sameAs, affiliation: claimantAffiliation || null },
    skipDuplicates: true,
  });
  const made = await tx.claimant.findUniqueOrThrow({ where: { name }, select: { id: true } });
  return { ok: true, id: made.id };
};

/** Hangs a claim on exactly these topics; those the desk does not have are made. */
export const setTopics = async (
  tx: Transaction,
  claimId: string,
  names: readonly string[],
): Promise<void> => {
  const bySlug = new Map(names.map((name) => [topicSlug(name), name]));
  await tx.topic.createMany({
    data: [...bySlug].map(([slug, name]) => ({ slug, name })),
    skipDuplicates: true,
  });
  const topics = await tx.topic.findMany({
    where: { slug: { in: [...bySlug.keys()] } },
    select: { id: true },
  });
  await tx.claimTopic.deleteMany({ where: { claimId } });
  await tx.claimTopic.createMany({ data: topics.map(({ id }) => ({ claimId, topicId: id })) });
};

/** Writes a claim's measures anew, in their order. */
export const setMeasures = async (
  tx: Transaction,
  claimId: string,
  measures: readonly Measure[],
): Promise<void> => {
  await tx.measure.deleteMany({ where: { claimId } });
  await tx.measure.createMany({
    data: rowsOfMeasures(measures).map((row) => ({ ...row, claimId })),
  });
};

const fieldOf: Record<OpeningRequirement, string> = {
  statement: "statement",
  claimant: "claimant",
  date: "claimedOn",
  language: "language",
};

/** Complains beside each field that an open claim has and this one lacks; null when it lacks none. */
export const complaintsBeforeOpening = (facts: OpeningFacts): Refused | null => {
  const ready = readyToOpen(facts);
  if (ready.allowed) return null;
  return refused({
    code: "invalid",
    fields: Object.fromEntries(
      ready.missing.map((requirement) => [fieldOf[requirement], [{ key: "required" as const }]]),
    ),
  });
};
