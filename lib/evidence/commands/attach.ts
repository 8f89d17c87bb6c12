import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { canonicalUrl } from "../canonical-url";
import { askForCopy } from "../capturing/ask";
import { claimStanding } from "../facts";
import { mayAttachEvidence } from "../policy";
import { type AttachEvidence, attachEvidenceInput } from "../schema";
import { keepCapture, readCopy } from "./captures";

type Finding = { personId: string; at: Date };

const columns = {
  id: true,
  title: true,
  url: true,
  captures: { orderBy: { capturedAt: "desc" }, take: 1, select: { id: true } },
} as const;

/** The source of that address, with the details it has; else a new one with those given. */
const sourceOf = async (tx: Transaction, input: AttachEvidence, { personId, at }: Finding) => {
  const { title, publisher, author, kind, url } = input;
  const address = url === "" ? null : canonicalUrl(url);
  const data = {
    url: url || null,
    canonicalUrl: address,
    title,
    publisher,
    author,
    publishedOn: input.publishedOn || null,
    kind,
    createdById: personId,
    createdAt: at,
  };
  if (address === null) {
    return { known: false, ...(await tx.source.create({ data, select: columns })) };
  }
  // Somebody else may be bringing the same source at this moment.
  const { count } = await tx.source.createMany({ data, skipDuplicates: true });
  const source = await tx.source.findUniqueOrThrow({
    where: { canonicalUrl: address },
    select: columns,
  });
  return { known: count === 0, ...source };
};

/**
 * Brings a source to a claim: what it shows, where, and a copy of it. A source the desk knows by its
 * address is used again, and so is the newest copy of it when none is given; where there is none its page
 * is fetched. The page of a protected source is not, unless somebody asks: its site would learn of it.
 */
export const attachEvidence = command({
  name: "evidence.attach",
  input: attachEvidenceInput,
  facts: (tx, { claimId }) => claimStanding(tx, claimId),
  may: mayAttachEvidence,
  run: async (tx, { actor, input, now }) => {
    if (actor.kind !== "person") throw new Error("only people bring evidence");
    const { claimId, stance, excerpt, locator, note } = input;
    const copy = await readCopy(input);
    const source = await sourceOf(tx, input, { personId: actor.id, at: now });
    const capture =
      copy &&
      (await keepCapture(tx, copy, {
        sourceId: source.id,
        finalUrl: source.url,
        personId: actor.id,
        at: now,
      }));
    const captureId = capture?.id ?? source.captures[0]?.id ?? null;
    const { id: evidenceId } = await tx.evidence.create({
      data: {
        claimId,
        sourceId: source.id,
        captureId,
        stance,
        excerpt,
        locator,
        note,
        protected: input.protected,
        protectedReason: input.protected ? input.protectedReason : "",
        addedById: actor.id,
        addedAt: now,
      },
      select: { id: true },
    });
    const { title, url } = source;
    if (captureId === null && url !== null && !input.protected) {
      const asking = { evidenceId, sourceId: source.id, url, personId: actor.id, at: now };
      await askForCopy(tx, asking);
    }
    const attached = { evidenceId, title, stance, protected: input.protected };
    const kept = capture?.made ? { sourceId: source.id, title, sha256: capture.sha256 } : null;
    return done(
      { claimId, evidenceId, sourceId: source.id, sourceWasKnown: source.known },
      event("evidence.attached", { claimId }, attached),
      ...(kept ? [event("capture.added", { claimId }, kept)] : []),
    );
  },
});
