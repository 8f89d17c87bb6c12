import { z } from "zod";
import {
  countedAfter,
  type Look,
  lookSchema,
  stateAfter,
  type WatchState,
  watchStateOf,
} from "@/lib/articles/watching/rules";
import { dayIn } from "@/lib/claims/desk-day";
import { claimStatusOf } from "@/lib/claims/facts";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { changesBetween, event, type NewEvent } from "@/lib/platform/events/payloads";
import { mayEndCapture } from "../policy";
import { tellReaders } from "../watching/begin";

const noteLookInput = z.strictObject({
  sourceId: z.uuid(),
  look: lookSchema,
  /** Evidence whose excerpt stood in its copy and does not stand in what was found. */
  lost: z.array(z.uuid()),
});

const watchOf = async (tx: Transaction, sourceId: string) => {
  await tx.$executeRaw`SELECT FROM source_watch WHERE source_id = ${sourceId}::uuid FOR UPDATE`;
  return tx.sourceWatch.findUnique({
    where: { sourceId },
    include: {
      source: {
        select: {
          ...{ id: true, title: true },
          evidence: {
            where: { withdrawnAt: null },
            select: {
              id: true,
              claim: { select: { id: true, status: true, version: true, recheckOn: true } },
            },
          },
        },
      },
    },
  });
};

type Watch = NonNullable<Awaited<ReturnType<typeof watchOf>>>;
type Claim = Watch["source"]["evidence"][number]["claim"];

/** Brings a published claim back to its editor today, unless it comes back by then anyway. */
const bringBack = async (tx: Transaction, claim: Claim, now: Date): Promise<NewEvent[]> => {
  const { timeZone } = await tx.desk.findUniqueOrThrow({
    where: { id: 1 },
    select: { timeZone: true },
  });
  const today = dayIn(timeZone, now);
  const before = claim.recheckOn?.toISOString().slice(0, 10) ?? "";
  if (claimStatusOf(claim.status) !== "published" || (before !== "" && before <= today)) return [];
  await tx.claim.update({
    where: { id: claim.id },
    data: { recheckOn: new Date(today), updatedAt: now, version: { increment: 1 } },
    select: { id: true },
  });
  const changes = changesBetween({ recheckOn: before }, { recheckOn: today });
  return changes ? [event("claim.scheduled", { claimId: claim.id }, { changes })] : [];
};

/** What is told of a claim: that its excerpt is gone, or else what its source has come to. */
const tidings = (watch: Watch, state: WatchState, lost: ReadonlySet<string>) => {
  const known = new Set(watch.lost);
  const told = new Map<string, { claim: Claim; became: string }>();
  for (const { id, claim } of watch.source.evidence) {
    const isLost = lost.has(id) && !known.has(id);
    const turned = state !== watchStateOf(watch.state) && state !== "changed";
    if (isLost) told.set(claim.id, { claim, became: "excerpt-gone" });
    else if (turned && !told.has(claim.id)) told.set(claim.id, { claim, became: state });
  }
  return [...told.values()];
};

/** Whoever asked for this look and is told of no turn is told what it found. */
const answers = (watch: Watch, found: string, told: readonly { claim: Claim }[]): NewEvent[] => {
  const known = new Set(told.map(({ claim }) => claim.id));
  const { title, id: sourceId } = watch.source;
  return watch.askedFor
    .filter((claimId) => !known.has(claimId))
    .map((claimId) => event("source.looked-at", { claimId }, { sourceId, title, found }));
};

type Noting = { look: Look; lost: string[]; state: WatchState | null; now: Date };

/** Keeps what was found beside the source; readers are told where its page has gone or has come back. */
const keepLook = async (
  tx: Transaction,
  watch: Watch,
  { look, lost, state, now }: Noting,
): Promise<void> => {
  const { sourceId } = watch;
  const { wait, ...counted } = countedAfter(watch, look);
  const turned = state !== null && state !== watch.state;
  await tx.sourceWatch.update({
    where: { sourceId },
    data: {
      ...{ ...counted, lastLookedAt: now, nextLookAt: new Date(now.getTime() + wait) },
      askedFor: [],
      ...(turned ? { state, since: now } : {}),
      ...(look.ok ? { lost, seenUrl: look.finalUrl, seenSha256: look.contentSha256 } : {}),
    },
    select: { sourceId: true },
  });
  if (turned && [state, watch.state].includes("gone")) await tellReaders(tx, sourceId);
};

/** Notes what a look at a source found; where that touches what a claim rests on, the claim is told and comes back. */
export const noteLook = command({
  name: "evidence.note-look",
  input: noteLookInput,
  facts: (tx, { sourceId }) => watchOf(tx, sourceId),
  may: mayEndCapture,
  run: async (tx, { facts, input: { sourceId, look, lost }, now }) => {
    const state = stateAfter(facts, look, lost.length === 0);
    await keepLook(tx, facts, { look, lost, state, now });
    const told = state === null ? [] : tidings(facts, state, new Set(lost));
    const { title } = facts.source;
    const events: NewEvent[] = [];
    for (const { claim, became } of told) {
      events.push(event("source.turned", { claimId: claim.id }, { sourceId, title, became }));
      if (became === "excerpt-gone") events.push(...(await bringBack(tx, claim, now)));
    }
    const found = state ?? (look.ok ? facts.state : "nothing");
    events.push(...answers(facts, found, told));
    return done({ state: state ?? watchStateOf(facts.state) }, ...events);
  },
});
