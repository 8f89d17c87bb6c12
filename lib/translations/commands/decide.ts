import type { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { isLocale } from "@/lib/platform/locale";
import { conflict } from "@/lib/platform/outcome";
import { refreshAfterTranslation } from "@/lib/publishing/files/keep";
import { heldTranslationFacts, type TranslationFacts } from "../facts";
import { mayApproveTranslation, maySendBackTranslation, mayWithdrawTranslation } from "../policy";
import {
  approveTranslationInput,
  sendBackTranslationInput,
  withdrawTranslationInput,
} from "../schema";
import { translationHash } from "../words-hash";

type Asked = z.output<typeof approveTranslationInput>;

/** The translation that is asked about, with all others of its claim and language. */
const factsOf = async (tx: Transaction, { translationId }: Asked, _: Actor) => {
  const asked = await tx.translation.findUnique({
    where: { id: translationId },
    select: { claimId: true, language: true },
  });
  if (!asked || !isLocale(asked.language)) return null;
  return heldTranslationFacts(tx, asked.claimId, asked.language);
};

type Row = TranslationFacts["rounds"][number];

/** Whether the decision is about the round that it was made on, and not about a later one. */
const isAbout = (row: Row | null, { translationId }: Asked): row is Row =>
  row?.id === translationId;

/** A second pair of eyes lets readers have it: every page in its language that shows the claim changes. */
export const approveTranslation = command({
  name: "translations.approve",
  input: approveTranslationInput,
  facts: factsOf,
  may: mayApproveTranslation,
  run: async (tx, { actor, facts, input, now }) => {
    const { standing, claimId, language, original } = facts;
    const { inWork, approved } = standing;
    if (actor.kind !== "person") throw new Error("only people approve");
    if (!isAbout(inWork, input)) return conflict("changed-meanwhile");
    if (approved) {
      // First: readers are given one translation of a publication at a time.
      await tx.translation.update({
        where: { id: approved.id },
        data: { state: "replaced", version: { increment: 1 } },
        select: { id: true },
      });
    }
    await guarded(
      tx.translation.updateMany({
        where: { id: inWork.id, version: input.version, state: "submitted" },
        data: {
          state: "approved",
          reviewerId: actor.id,
          approvedAt: now,
          version: { increment: 1 },
        },
      }),
    );
    await refreshAfterTranslation(tx, { claimId, language }, now);
    return done(
      { claimId },
      event(
        "translation.approved",
        { claimId },
        { language, number: original.number, round: inWork.round, sha256: translationHash(inWork) },
      ),
    );
  },
});

/** Back to its translator, with what is to be changed. */
export const sendBackTranslation = command({
  name: "translations.send-back",
  input: sendBackTranslationInput,
  facts: factsOf,
  may: maySendBackTranslation,
  run: async (tx, { facts, input }) => {
    const { standing, claimId, language, original } = facts;
    const { reason, version } = input;
    if (!isAbout(standing.inWork, input)) return conflict("changed-meanwhile");
    await guarded(
      tx.translation.updateMany({
        where: { id: standing.inWork.id, version, state: "submitted" },
        data: {
          state: "draft",
          submittedAt: null,
          sentBackReason: reason,
          version: { increment: 1 },
        },
      }),
    );
    return done(
      { claimId },
      event("translation.sent-back", { claimId }, { language, number: original.number, reason }),
    );
  },
});

/** Takes what turned out wrong from readers, who get the original again. The history keeps it. */
export const withdrawTranslation = command({
  name: "translations.withdraw",
  input: withdrawTranslationInput,
  facts: factsOf,
  may: mayWithdrawTranslation,
  run: async (tx, { facts, input, now }) => {
    const { standing, claimId, language, original } = facts;
    const { reason, version } = input;
    if (!isAbout(standing.approved, input)) return conflict("changed-meanwhile");
    await guarded(
      tx.translation.updateMany({
        where: { id: standing.approved.id, version, state: "approved" },
        data: {
          state: "withdrawn",
          withdrawnAt: now,
          withdrawnReason: reason,
          version: { increment: 1 },
        },
      }),
    );
    await refreshAfterTranslation(tx, { claimId, language }, now);
    return done(
      { claimId },
      event("translation.withdrawn", { claimId }, { language, number: original.number, reason }),
    );
  },
});
