import type { z } from "zod";
import { declineClaim } from "@/lib/claims/commands/close";
import { scheduleClaim } from "@/lib/claims/commands/edit";
import { tagClaim } from "@/lib/claims/commands/tag";
import type { Actor } from "@/lib/platform/actor";
import { complaintsOf } from "@/lib/platform/complaints";
import { conflict, type Outcome, type Refusal, refused } from "@/lib/platform/outcome";
import { assignReviewer } from "@/lib/reviews/commands/assign";
import { takeBack } from "./commands/take-back";
import { mayActInBulk } from "./policy";
import { ownDeedsSince, type SelectedClaim, selectedClaims } from "./queries/selected";
import { bulkInput, type Deed, takeBackAllInput } from "./schema";

/** What became of a request about many claims. */
export type BulkResult = {
  done: number;
  /** Which claims it was not done to, and why. */
  refused: { claimId: string; number: number; refusal: Refusal }[];
  /** What the asker may take back; nothing where nothing changed. */
  deeds: { claimId: string; sequence: string }[];
};

const doTo = (
  actor: Actor,
  claim: SelectedClaim,
  version: number,
  deed: Deed,
): Promise<Outcome<unknown>> => {
  const based = { claimId: claim.id, version };
  switch (deed.act) {
    case "assign":
      if (claim.assigneeIds.includes(deed.personId)) {
        return Promise.resolve(conflict("assigned-already"));
      }
      return assignReviewer(actor, {
        claimId: claim.id,
        personId: deed.personId,
        dueOn: "",
        overLimit: deed.overLimit,
      });
    case "tag":
      return tagClaim(actor, { ...based, topic: deed.topic });
    case "due": {
      const { validUntil, recheckOn } = claim;
      return scheduleClaim(actor, { ...based, dueOn: deed.dueOn, validUntil, recheckOn });
    }
    case "decline": {
      const { act: _, ...why } = deed;
      return declineClaim(actor, { ...based, ...why });
    }
  }
};

/** Where many are acted on at once, nobody compares versions: the claim is left out and named. */
const plain = (refusal: Refusal): Refusal =>
  refusal.code === "conflict" && refusal.because === "changed-meanwhile"
    ? { code: "conflict", because: "moved-on" }
    : refusal;

/** Does the same to each claim in turn, and keeps who was refused. */
const toEach = async (
  claims: readonly SelectedClaim[],
  act: (claim: SelectedClaim) => Promise<Outcome<unknown>>,
) => {
  const refusals: BulkResult["refused"] = [];
  for (const claim of claims) {
    const outcome = await act(claim);
    if (outcome.ok) continue;
    const { id: claimId, number } = claim;
    refusals.push({ claimId, number, refusal: plain(outcome.refusal) });
  }
  return { done: claims.length - refusals.length, refused: refusals };
};

/**
 * Does one thing to many claims, each in a transaction of its own by the command for it, so that each is
 * judged by its own rules and one that is refused stops no other.
 */
export const actOnClaims = async (
  actor: Actor,
  input: z.input<typeof bulkInput>,
): Promise<Outcome<BulkResult>> => {
  const decision = mayActInBulk(actor);
  if (!decision.allowed) return refused({ code: "not-allowed", because: decision.because });
  // By itself, so that what is wrong with it is said beside the field of the form it came from.
  const what = bulkInput.shape.deed.safeParse(input.deed);
  if (!what.success) return refused({ code: "invalid", fields: complaintsOf(what.error) });
  const parsed = bulkInput.safeParse(input);
  if (!parsed.success) return refused({ code: "invalid", fields: complaintsOf(parsed.error) });
  const { claims, deed } = parsed.data;
  const versions = new Map(claims.map(({ claimId, version }) => [claimId, version]));
  const selected = await selectedClaims(actor, { claimIds: [...versions.keys()] });
  if (!selected.ok) return selected;
  const result = await toEach(selected.value.claims, (claim) =>
    doTo(actor, claim, versions.get(claim.id) ?? 0, deed),
  );
  const deeds = await ownDeedsSince(actor, {
    claimIds: [...versions.keys()],
    after: selected.value.head,
  });
  return deeds.ok ? { ok: true, value: { ...result, deeds: deeds.value } } : deeds;
};

/** Takes back what was done to many claims, but for those to which something else has happened since. */
export const takeBackAll = async (
  actor: Actor,
  input: z.input<typeof takeBackAllInput>,
): Promise<Outcome<BulkResult>> => {
  const parsed = takeBackAllInput.safeParse(input);
  if (!parsed.success) return refused({ code: "invalid", fields: complaintsOf(parsed.error) });
  const sequences = new Map(parsed.data.deeds.map((deed) => [deed.claimId, deed.sequence]));
  const selected = await selectedClaims(actor, { claimIds: [...sequences.keys()] });
  if (!selected.ok) return selected;
  const result = await toEach(selected.value.claims, ({ id }) =>
    takeBack(actor, { claimId: id, sequence: sequences.get(id) ?? "" }),
  );
  return { ok: true, value: { ...result, deeds: [] } };
};
