import { z } from "zod";
import { setTopics } from "@/lib/claims/commands/claim-parts";
import { columnOfDay } from "@/lib/claims/desk-day";
import { claimStatusOf } from "@/lib/claims/facts";
import { backFromDeclined, type ClaimStatus } from "@/lib/claims/states";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { type Changes, type EventKind, event, type NewEvent } from "@/lib/platform/events/payloads";
import { conflict, type Refused } from "@/lib/platform/outcome";
import { lockClaim } from "@/lib/reviews/facts";
import { closeRound, reopenRound, roundClosedAt } from "@/lib/reviews/rounds";
import { mayTakeBack, type TakenBackKind } from "../policy";
import { takeBackInput } from "../schema";

/** What people say about a claim changes nothing in it. */
const saying = [
  "claim.commented",
  "comment.removed",
  "thread.resolved",
  "thread.reopened",
  "review.discussed",
] satisfies EventKind[];

const lastDeed = async (tx: Transaction, claimId: string) => {
  await lockClaim(tx, claimId);
  const claim = await tx.claim.findUnique({ where: { id: claimId }, select: { status: true } });
  const last = await tx.event.findFirst({
    where: { claimId, kind: { notIn: saying } },
    orderBy: { sequence: "desc" },
    select: { sequence: true, at: true, kind: true, actorId: true, payload: true },
  });
  if (!claim || !last) return null;
  return { ...last, claimId, sequence: String(last.sequence), status: claimStatusOf(claim.status) };
};

type Deed = NonNullable<Awaited<ReturnType<typeof lastDeed>>>;
type TakenBack = (tx: Transaction, deed: Deed, now: Date) => Promise<NewEvent[] | Refused>;

const write = (tx: Transaction, claimId: string, now: Date, data: Prisma.ClaimUpdateInput) =>
  tx.claim.update({
    where: { id: claimId },
    data: { ...data, updatedAt: now, version: { increment: 1 } },
  });

const moved = (status: ClaimStatus, now: Date) => ({ status, statusSince: now });

const changed = z.looseObject({
  changes: z.record(z.string(), z.looseObject({ before: z.unknown(), after: z.unknown() })),
});
const day = z.string().default("");

/** The changes the other way round. */
const turned = (deed: Deed): Changes =>
  Object.fromEntries(
    Object.entries(changed.parse(deed.payload).changes).map(([name, { before, after }]) => [
      name,
      { before: after, after: before },
    ]),
  );

const unschedule: TakenBack = async (tx, deed, now) => {
  const changes = turned(deed);
  const days = Object.entries(changes).map(([name, { after }]) => [
    name,
    name === "mattersWhy" ? day.parse(after) : columnOfDay(day.parse(after)),
  ]);
  await write(tx, deed.claimId, now, Object.fromEntries(days));
  return [event("claim.scheduled", { claimId: deed.claimId }, { changes })];
};

const untag: TakenBack = async (tx, deed, now) => {
  const { topics, ...others } = turned(deed);
  if (!topics || Object.keys(others).length > 0) return conflict("not-taken-back");
  await write(tx, deed.claimId, now, {});
  await setTopics(tx, deed.claimId, z.array(z.string()).parse(topics.after));
  return [event("claim.edited", { claimId: deed.claimId }, { changes: { topics } })];
};

/** What older events do not tell; without it the claim begins again as an open one. */
const declined = z.looseObject({
  from: z.enum(backFromDeclined).default("open"),
  since: z.iso.datetime().optional(),
});

/** The claim stands again where it stood and has waited there all the while, its round open as it was. */
const undecline: TakenBack = async (tx, { claimId, payload, at }, now) => {
  const { from, since } = declined.parse(payload);
  const round = await roundClosedAt(tx, claimId, at);
  const reopened = round ? [await reopenRound(tx, claimId, round)] : [];
  await write(tx, claimId, now, {
    ...moved(from, since === undefined ? now : new Date(since)),
    declineReason: null,
    declineNote: null,
    alreadyCheckedUrl: null,
  });
  return [event("claim.taken-back", { claimId }, { what: "declined" }), ...reopened];
};

/** Who was the first to be assigned opened the round, and is the last in it: the claim is open again. */
const unassign: TakenBack = async (tx, { claimId, at, status }, now) => {
  const assignment = await tx.assignment.findFirst({
    where: { round: { claimId, closedAt: null }, assignedAt: at, endedAt: null },
    select: {
      id: true,
      person: { select: { name: true } },
      round: { select: { number: true, openedAt: true } },
    },
  });
  if (!assignment) return conflict("moved-on");
  const { id, person, round } = assignment;
  await tx.assignment.update({ where: { id }, data: { endedAt: now } });
  const off = event(
    "reviewer.unassigned",
    { claimId },
    { round: round.number, person: person.name },
  );
  const opened = status === "researching" && round.openedAt.getTime() === at.getTime();
  if (!opened) return [off];
  await write(tx, claimId, now, moved("open", now));
  await closeRound(tx, claimId, now);
  return [off, event("claim.taken-back", { claimId }, { what: "assigned" })];
};

const opposite: Record<TakenBackKind, TakenBack> = {
  "claim.scheduled": unschedule,
  "claim.edited": untag,
  "claim.declined": undecline,
  "reviewer.assigned": unassign,
};

/**
 * Undoes the last thing that happened to a claim, by who did it. What is done is written as an event of its
 * own: nothing is taken out of the history. The claim's row is held, so nothing comes in between.
 */
export const takeBack = command({
  name: "workload.take-back",
  input: takeBackInput,
  facts: (tx, { claimId }) => lastDeed(tx, claimId),
  may: (actor, deed, { sequence }) => mayTakeBack(actor, deed, sequence),
  run: async (tx, { facts, now }) => {
    const events = await opposite[facts.kind as TakenBackKind](tx, facts, now);
    return Array.isArray(events) ? done({ claimId: facts.claimId }, ...events) : events;
  },
});
