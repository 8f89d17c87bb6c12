import { claimStatusOf } from "@/lib/claims/facts";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { storeFile } from "@/lib/platform/files/store";
import { WARC_TYPE } from "../capturing/warc";
import { mayEndCapture, takesCapture } from "../policy";
import { giveUpCaptureInput, keepFetchedInput } from "../schema";
import { watchFrom } from "../watching/begin";

/** A request that waits, held until this transaction ends, and the evidence that rests on its source. */
const waitingRequest = async (tx: Transaction, requestId: string) => {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM capture_request
    WHERE id = ${requestId}::uuid AND state = 'waiting' FOR UPDATE`;
  if (!held) return null;
  const request = await tx.captureRequest.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      id: true,
      evidenceId: true,
      askedById: true,
      source: {
        select: {
          id: true,
          title: true,
          evidence: {
            where: { withdrawnAt: null },
            select: {
              ...{ id: true, version: true, captureId: true, claimId: true },
              claim: { select: { status: true } },
            },
          },
        },
      },
    },
  });
  const { source, ...facts } = request;
  const waiting = source.evidence
    .map(({ claim, ...one }) => ({ ...one, status: claimStatusOf(claim.status) }))
    .filter((one) => takesCapture(one, one.id === facts.evidenceId));
  return { ...facts, sourceId: source.id, title: source.title, waiting };
};

const claimsOf = (evidence: readonly { claimId: string }[]): string[] => [
  ...new Set(evidence.map(({ claimId }) => claimId)),
];

const pictureFile = (requestId: string, bytes: Uint8Array) => ({
  ...{ bytes, mediaType: "image/jpeg", name: `${requestId}.jpg` },
});

/** Keeps what was fetched: the evidence that waited for it rests on it from now on. */
export const keepFetched = command({
  name: "evidence.keep-fetched",
  input: keepFetchedInput,
  facts: (tx, { requestId }) => waitingRequest(tx, requestId),
  may: mayEndCapture,
  run: async (tx, { facts, input, now }) => {
    const { requestId, bytes, picture, memento, ...copy } = input;
    const { sourceId, title, waiting } = facts;
    const file = { bytes, mediaType: WARC_TYPE, name: `${requestId}.warc.gz` };
    const fileId = await storeFile(tx, file);
    const pictureId = picture && (await storeFile(tx, pictureFile(requestId, picture)));
    const { id: captureId } = await tx.capture.create({
      data: {
        ...{ ...copy, sourceId, fileId, origin: "fetched" },
        ...{ pictureId, mementoUrl: memento?.url ?? null, mementoAt: memento?.at ?? null },
        ...{ capturedById: facts.askedById, capturedAt: now },
      },
      select: { id: true },
    });
    const { finalUrl, contentSha256 } = copy;
    await watchFrom(tx, { sourceId, finalUrl, contentSha256 }, now);
    await tx.captureRequest.update({
      where: { id: requestId },
      data: { state: "made", reason: null, endedAt: now, captureId },
    });
    for (const { id, version } of waiting) {
      await guarded(
        tx.evidence.updateMany({
          where: { id, version },
          data: { captureId, version: { increment: 1 } },
        }),
      );
    }
    return done(
      { captureId },
      ...claimsOf(waiting).map((claimId) =>
        event("capture.added", { claimId }, { sourceId, title, sha256: fileId }),
      ),
    );
  },
});

/** Says that no copy could be made, and why, to those who wait for it. */
export const giveUpCapture = command({
  name: "evidence.give-up-capture",
  input: giveUpCaptureInput,
  facts: (tx, { requestId }) => waitingRequest(tx, requestId),
  may: mayEndCapture,
  run: async (tx, { facts, input, now }) => {
    const { requestId, state, reason } = input;
    const { sourceId, title, waiting } = facts;
    await tx.captureRequest.update({
      where: { id: requestId },
      data: { state, reason, endedAt: now },
    });
    return done(
      {},
      ...claimsOf(waiting).map((claimId) =>
        event("capture.given-up", { claimId }, { sourceId, title, reason }),
      ),
    );
  },
});
