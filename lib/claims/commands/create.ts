import { passageFromUtf16Range } from "@/lib/articles/passage";
import type { Actor } from "@/lib/platform/actor";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event, type NewEvent } from "@/lib/platform/events/payloads";
import { conflict, invalid, type Refused } from "@/lib/platform/outcome";
import { mayCreateClaim } from "../policy";
import { type ClaimFields, createClaimInput, markClaimInput } from "../schema";
import { claimantNamed, complaintsBeforeOpening, setMeasures, setTopics } from "./claim-parts";
import { newestVersion } from "./newest-version";

type Made = { ok: true; claimId: string; number: number; events: NewEvent[] };

/** Where a claim came from: an editor wrote it down, it was proposed from an article, a reader sent it in, it was imported. */
type Origin = "editor" | "tip" | "suggested" | "import";

/** Writes a claim with all that belongs to it, for the command whose transaction it is. */
export const writeClaim = async (
  tx: Transaction,
  actor: Actor,
  { open, origin = "editor", ...fields }: ClaimFields & { open: boolean; origin?: Origin },
  now: Date,
): Promise<Made | Refused> => {
  const claimant = await claimantNamed(tx, fields);
  if (!claimant.ok) return claimant;
  const facts = {
    statement: fields.statement,
    claimantId: claimant.id,
    claimantUnknown: fields.claimantUnknown,
    claimedOn: fields.claimedOn || null,
    language: fields.language,
  };
  const lacking = open ? complaintsBeforeOpening(facts) : null;
  if (lacking) return lacking;
  const personId = actor.kind === "person" ? actor.id : null;
  const { id, number } = await tx.claim.create({
    data: {
      ...facts,
      origin,
      status: open ? "open" : "proposed",
      statusSince: now,
      createdById: personId,
      editorId: personId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true, number: true },
  });
  await setTopics(tx, id, fields.topics);
  await setMeasures(tx, id, fields.measures);
  const { statement } = fields;
  return {
    ok: true,
    claimId: id,
    number,
    events: [
      event("claim.proposed", { claimId: id }, { statement, origin }),
      ...(open ? [event("claim.opened", { claimId: id }, { statement })] : []),
    ],
  };
};

/** Writes a claim down that was read nowhere the desk has taken in: a speech, a leaflet. */
export const createClaim = command({
  name: "claims.create",
  input: createClaimInput,
  facts: async () => ({}),
  may: mayCreateClaim,
  run: async (tx, { actor, input, now }) => {
    const made = await writeClaim(tx, actor, input, now);
    if (!made.ok) return made;
    const { claimId, number, events } = made;
    return done({ claimId, number }, ...events);
  },
});

type MadeOfPassage = Made & { appearanceId: string };

/**
 * Writes a claim with its appearance and its passage. `range` is in UTF-16 units of the version's text;
 * the newest version is the one that claims are marked in, because passages are carried forward and never
 * back.
 */
export const writeClaimOfPassage = async (
  tx: Transaction,
  actor: Actor,
  version: NonNullable<Awaited<ReturnType<typeof newestVersion>>>,
  {
    range,
    ...fields
  }: Parameters<typeof writeClaim>[2] & { range: { start: number; end: number } },
  now: Date,
): Promise<MadeOfPassage | Refused> => {
  if (!version.newest) return conflict("newer-version");
  const found = passageFromUtf16Range(version.text, range.start, range.end);
  if (!found.ok) return invalid("passage", "selection-empty");
  const made = await writeClaim(tx, actor, fields, now);
  if (!made.ok) return made;
  const { articleId, id: articleVersionId } = version;
  const { id: appearanceId } = await tx.appearance.create({
    data: {
      claimId: made.claimId,
      articleId,
      createdAt: now,
      passages: { create: { articleVersionId, ...found.passage } },
    },
    select: { id: true },
  });
  const { claimId } = made;
  const added = event("appearance.added", { claimId, articleId }, { exact: found.passage.exact });
  return { ...made, appearanceId, events: [...made.events, added] };
};

/** Makes a claim of a passage that somebody selected: claim, appearance and passage at once. */
export const markClaim = command({
  name: "claims.mark",
  input: markClaimInput,
  facts: (tx, { articleVersionId }) => newestVersion(tx, articleVersionId),
  may: mayCreateClaim,
  run: async (tx, { actor, facts, input, now }) => {
    const { articleVersionId: _, start, end, ...fields } = input;
    const made = await writeClaimOfPassage(
      tx,
      actor,
      facts,
      { ...fields, range: { start, end } },
      now,
    );
    if (!made.ok) return made;
    const { claimId, number, appearanceId, events } = made;
    return done({ claimId, number, appearanceId }, ...events);
  },
});
