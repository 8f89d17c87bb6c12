import { dayOfColumn } from "@/lib/claims/desk-day";
import { isSignedIn } from "@/lib/platform/actor";
import { query, type ViewOf } from "@/lib/platform/query";
import { mayReadWorkload } from "../policy";
import { deedsInput, selectedInput } from "../schema";

/** The claims that were selected, as far as acting on many at once asks, and where the event chain stands. */
export const selectedClaims = query({
  name: "workload.selected",
  input: selectedInput,
  may: mayReadWorkload,
  read: async (db, { input: { claimIds } }) => {
    const head = await db.event.aggregate({ _max: { sequence: true } });
    const rows = await db.claim.findMany({
      where: { id: { in: claimIds } },
      orderBy: { number: "asc" },
      select: {
        id: true,
        number: true,
        validUntil: true,
        recheckOn: true,
        rounds: {
          where: { closedAt: null },
          select: { assignments: { where: { endedAt: null }, select: { personId: true } } },
        },
      },
    });
    return {
      head: String(head._max.sequence ?? 0n),
      claims: rows.map(({ rounds, validUntil, recheckOn, ...claim }) => ({
        ...claim,
        validUntil: dayOfColumn(validUntil) ?? "",
        recheckOn: dayOfColumn(recheckOn) ?? "",
        assigneeIds: rounds.flatMap(({ assignments }) => assignments.map((one) => one.personId)),
      })),
    };
  },
});

export type SelectedClaim = ViewOf<typeof selectedClaims>["claims"][number];

/** What the asker did last to each of these claims since a moment of the chain: what they may take back. */
export const ownDeedsSince = query({
  name: "workload.own-deeds",
  input: deedsInput,
  may: mayReadWorkload,
  read: async (db, { actor, input: { claimIds, after } }) => {
    if (!isSignedIn(actor)) return null;
    const last = await db.event.groupBy({
      by: ["claimId"],
      where: { claimId: { in: claimIds }, actorId: actor.id, sequence: { gt: BigInt(after) } },
      _max: { sequence: true },
    });
    return last.flatMap(({ claimId, _max: { sequence } }) =>
      claimId && sequence ? [{ claimId, sequence: String(sequence) }] : [],
    );
  },
});
