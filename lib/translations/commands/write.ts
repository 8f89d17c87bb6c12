import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { sameLanguage } from "@/lib/platform/language-tags";
import { invalid } from "@/lib/platform/outcome";
import { heldTranslationFacts, type TranslationFacts } from "../facts";
import { mayWriteTranslation } from "../policy";
import { submitTranslationInput, type TranslationWords, writeTranslationInput } from "../schema";

/** What somebody else saved meanwhile. */
const current = ({ standing: { inWork } }: TranslationFacts) => ({
  version: inWork?.version ?? 0,
  fields: {
    statement: inWork?.statement ?? "",
    summary: inWork?.summary ?? "",
    explanation: inWork?.explanation ?? "",
  },
});

/** The number of the round that is at work, or of the one to be begun. */
const roundOf = ({ original, rounds, standing }: TranslationFacts): number => {
  if (standing.inWork) return standing.inWork.round;
  const before = rounds.filter(({ publicationNumber }) => publicationNumber === original.number);
  return Math.max(0, ...before.map(({ round }) => round)) + 1;
};

type Writing = { translatorId: string; at: Date; submit: boolean };

/** Writes the words as the version after the one that was read; the first of a round is its beginning. */
const writeWords = async (
  tx: Transaction,
  facts: TranslationFacts,
  { translatorId, at, submit }: Writing,
  { claimId, language, number, version, ...typed }: TranslationWords,
) => {
  const place = {
    ...{ claimId, language, publicationNumber: number },
    round: roundOf(facts),
  };
  const { original } = facts;
  // A statement in its own language stays as it was published.
  const kept = sameLanguage(language, original.language) ? { statement: original.statement } : {};
  const written = { ...typed, ...kept, translatorId, writtenAt: at };
  await guarded(
    version === 0
      ? tx.translation.createMany({ data: { ...place, ...written }, skipDuplicates: true })
      : tx.translation.updateMany({
          where: { ...place, version, state: "draft" },
          data: { ...written, version: { increment: 1 } },
        }),
  );
  const where = { claimId_publicationNumber_language_round: place };
  const { id, version: now } = submit
    ? await tx.translation.update({
        where,
        data: { state: "submitted", submittedAt: at, version: { increment: 1 } },
        select: { id: true, version: true },
      })
    : await tx.translation.findUniqueOrThrow({ where, select: { id: true, version: true } });
  return { translationId: id, version: now };
};

/** Keeps what was translated so far; whoever writes last is its translator. */
export const writeTranslation = command({
  name: "translations.write",
  input: writeTranslationInput,
  facts: (tx, { claimId, language }) => heldTranslationFacts(tx, claimId, language),
  may: mayWriteTranslation,
  current,
  run: async (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people translate");
    const writing = { translatorId: actor.id, at: now, submit: false };
    const saved = await writeWords(tx, facts, writing, input);
    const { claimId, language, number } = input;
    return done(
      { claimId, ...saved },
      event("translation.written", { claimId }, { language, number }),
    );
  },
});

/** Hands a translation in to somebody else's eyes. Until it is sent back, it stays as it is. */
export const submitTranslation = command({
  name: "translations.submit",
  input: submitTranslationInput,
  facts: (tx, { claimId, language }) => heldTranslationFacts(tx, claimId, language),
  may: mayWriteTranslation,
  current,
  run: async (tx, { actor, facts, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people translate");
    if (facts.original.explanation !== "" && input.explanation === "") {
      return invalid("explanation", "required");
    }
    const writing = { translatorId: actor.id, at: now, submit: true };
    const saved = await writeWords(tx, facts, writing, input);
    const { claimId, language, number } = input;
    return done(
      { claimId, ...saved },
      event("translation.submitted", { claimId }, { language, number }),
    );
  },
});
