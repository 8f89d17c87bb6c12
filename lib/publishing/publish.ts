import type { PersonActor } from "@/lib/platform/actor";
import { guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { event } from "@/lib/platform/events/payloads";
import { enqueue } from "@/lib/platform/jobs/enqueue";
import { appendLeaves } from "@/lib/transparency/append";
import { keepArchivedCopies } from "./archived-copies";
import { composeSnapshot, slugFor, type Wording } from "./compose";
import type { PublishingFacts } from "./facts";
import { holdFiles, refreshAfterPublication } from "./files/keep";
import type { PublicationKind } from "./kinds";
import { publicationLeaf } from "./log";
import { sealed } from "./seal";
import { keepSearchable } from "./searchable";

type Publishing = {
  facts: PublishingFacts;
  actor: PersonActor;
  at: Date;
  /** The claim's, that the writer had seen. */
  version: number;
  verdictId: string;
  wording: Wording;
  kind: PublicationKind;
  note: string;
  overrideReason: string;
  validUntil: string | null;
  recheckOn: string | null;
  /** What else changes in the claim's row. */
  claim: Prisma.ClaimUpdateManyMutationInput;
};

/** Kept only where the rule was broken: a reason nobody needed would tell readers something untrue. */
const overriding = ({ facts, actor, overrideReason }: Publishing): string | null =>
  facts.handedInIds.includes(actor.id) ? overrideReason : null;

/**
 * Writes the next publication of a claim with all that follows from it: the searchable row and every page
 * that shows it, in the caller's transaction. Readers get it with the commit.
 */
export const publish = async (tx: Transaction, publishing: Publishing) => {
  const { facts, actor, at, version, verdictId, wording, kind, note, claim } = publishing;
  const { validUntil, recheckOn } = publishing;
  const claimId = facts.id;
  const overrideReason = overriding(publishing);
  const snapshot = composeSnapshot(facts, wording, {
    kind,
    note,
    overrideReason,
    publishedAt: at,
    validUntil,
    recheckOn,
  });
  const { text, sha256 } = sealed(snapshot);
  const { number } = snapshot;
  // Before the claim moves: the database lets no claim be published without a publication.
  const { id: publicationId } = await tx.publication.create({
    data: {
      claimId,
      number,
      kind,
      note,
      slug: slugFor(facts),
      snapshot: text,
      sha256,
      verdictId,
      publishedById: actor.id,
      publishedAt: at,
      ...(overrideReason === null ? {} : { overrideReason, overriddenById: actor.id }),
    },
    select: { id: true },
  });
  await guarded(
    tx.claim.updateMany({
      where: { id: claimId, version },
      data: { ...claim, updatedAt: at, version: { increment: 1 } },
    }),
  );
  await enqueue(tx, "readers.notice", {}, { key: "readers.notice" });
  await holdFiles(tx);
  const signed = await appendLeaves(
    tx,
    [{ leaf: publicationLeaf(snapshot, sha256), publicationId }],
    at,
  );
  const subjects = await keepSearchable(tx, { publicationId, snapshot });
  const { told } = await keepArchivedCopies(tx, snapshot);
  await refreshAfterPublication(tx, { snapshot, subjects }, at);
  return {
    value: { claimId, slug: snapshot.slug, number, sha256 },
    happened: [
      ...signed,
      ...told,
      event(
        "claim.published",
        { claimId },
        {
          number,
          kind,
          rating: snapshot.rating.names.en,
          sha256,
          ...(overrideReason === null ? {} : { overrideReason }),
        },
      ),
    ],
  };
};
