import { detectLanguage } from "@/lib/articles/extraction/language";
import { writeClaim } from "@/lib/claims/commands/create";
import { columnOfDay } from "@/lib/claims/desk-day";
import { mayActWithScope } from "@/lib/keys/policy";
import type { Actor } from "@/lib/platform/actor";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event, type NewEvent } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import {
  createPageInput,
  deletePageInput,
  type Markup,
  proposalWords,
  updatePageInput,
} from "../page-schema";
import { answerDue } from "../rules";

const mayWritePages = (actor: Actor) => mayActWithScope(actor, "pages");

/** Nobody said which of the two it is; the editor who opens the claim sees to that. */
const claimantOf = ({ claimAuthor: { name, sameAs } }: Markup) => ({
  claimant: name,
  claimantKind: "person" as const,
  claimantSameAs: URL.canParse(sameAs) ? [sameAs] : [],
  claimantAffiliation: "",
  claimantUnknown: false,
});

/** `pages.create`: every markup becomes a proposed claim. Nothing is published by it. */
export const createPage = command({
  name: "readers.create-page",
  input: createPageInput,
  facts: async (tx: Transaction) =>
    tx.desk.findUniqueOrThrow({ where: { id: 1 }, select: { language: true } }),
  may: mayWritePages,
  run: async (tx, { actor, facts: { language }, input, now }) => {
    const events: NewEvent[] = [];
    const claimIds: string[] = [];
    for (const markup of input.claimReviewMarkups) {
      const { claimReviewed: statement, claimDate } = markup;
      const made = await writeClaim(
        tx,
        actor,
        {
          ...{ statement, ...claimantOf(markup), topics: [], measures: [] },
          ...{ open: false, origin: "import" },
          claimedOn: claimDate as never,
          language: detectLanguage(statement) ?? language,
        },
        now,
      );
      if (!made.ok) return made;
      claimIds.push(made.claimId);
      events.push(...made.events);
    }
    return done({ claimIds }, ...events);
  },
});

const publishedFacts = async (tx: Transaction, { id }: { id: string }) =>
  tx.publishedClaim.findUnique({
    where: { claimId: id },
    select: { claimId: true, publication: { select: { number: true } } },
  });

type Proposal = { kind: "correction" | "retraction"; reason: string; proposal?: object };

const ask = async (
  tx: Transaction,
  { claimId, publication }: { claimId: string; publication: { number: number } },
  { kind, reason, proposal }: Proposal,
  now: Date,
) => {
  const { number } = await tx.correctionRequest.create({
    data: {
      ...{ claimId, kind, reason, receivedAt: now },
      publicationNumber: publication.number,
      dueOn: columnOfDay(answerDue(now)) ?? now,
      ...(proposal ? { proposal } : {}),
    },
    select: { number: true },
  });
  return done({ number }, event("correction.requested", { claimId }, { number, kind }));
};

/** `pages.update`: proposes a correction of a published claim, which an editor answers. */
export const updatePage = command({
  name: "readers.update-page",
  input: updatePageInput,
  facts: publishedFacts,
  may: mayWritePages,
  run: async (tx, { facts, input, now }) => {
    // "When updating, the version must be the one that was read."
    if (input.versionId !== "" && input.versionId !== String(facts.publication.number)) {
      return conflict("changed-meanwhile");
    }
    const { id: _, ...proposal } = input;
    return ask(tx, facts, { kind: "correction", reason: proposalWords(input), proposal }, now);
  },
});

/** `pages.delete`: proposes that a published verdict be retracted. Its page stays whatever is decided. */
export const deletePage = command({
  name: "readers.delete-page",
  input: deletePageInput,
  facts: publishedFacts,
  may: (actor: Actor) => mayWritePages(actor),
  run: (tx, { facts, now }) => ask(tx, facts, { kind: "retraction", reason: "pages.delete" }, now),
});
