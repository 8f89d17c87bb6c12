import type { z } from "zod";
import { placeClaim } from "@/lib/claims/commands/appearances";
import { writeDeclined } from "@/lib/claims/commands/close";
import { writeClaimOfPassage } from "@/lib/claims/commands/create";
import { newestVersion } from "@/lib/claims/commands/newest-version";
import { rememberPair } from "@/lib/matching/commands";
import type { PersonActor } from "@/lib/platform/actor";
import { command, done, guarded } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { event } from "@/lib/platform/events/payloads";
import { conflict } from "@/lib/platform/outcome";
import { mayDecideSuggestion } from "./policy";
import { publishedDate } from "./published-date";
import { checkedSuggestionInput, linkSuggestionInput, suggestionInput } from "./schema";
import { type Suggestion, suggestionsIn } from "./suggest";

/** The proposal at a place, read from the text as the page read it; null when there is none. */
const suggestionAt = async (
  tx: Transaction,
  { articleVersionId, start, end }: z.output<typeof suggestionInput>,
) => {
  const version = await newestVersion(tx, articleVersionId);
  if (!version) return null;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: version.articleId },
    select: { language: true, publishedOn: true },
  });
  const suggestion = suggestionsIn({
    text: version.text,
    language: article.language,
    date: publishedDate(article.publishedOn),
  }).find((one) => one.start === start && one.end === end);
  return suggestion ? { version, article, suggestion } : null;
};

/**
 * Who is named as the claimant goes along if the desk knows them or their kind is plain; else the editor
 * says who it is when the claim is opened.
 */
const claimantFields = async (tx: Transaction, claimant: Suggestion["claimant"]) => {
  const nobody = { claimant: "", claimantKind: "" as const };
  if (!claimant) return nobody;
  if (claimant.kind) return { claimant: claimant.name, claimantKind: claimant.kind };
  const known = await tx.claimant.findFirst({
    where: { name: { equals: claimant.name, mode: "insensitive" } },
    select: { name: true },
  });
  return known ? { ...nobody, claimant: known.name } : nobody;
};

type Found = NonNullable<Awaited<ReturnType<typeof suggestionAt>>>;

/** Writes the proposed claim of a passage, from the draft as it was shown. */
const writeSuggested = async (
  tx: Transaction,
  actor: PersonActor,
  { version, article, suggestion }: Found,
  now: Date,
) => {
  const { exact, draft, measures, range } = suggestion;
  const key = { articleId: version.articleId, wordsSha256: sha256(exact) };
  const before = await tx.suggestionDecision.findUnique({
    where: { articleId_wordsSha256: key },
    select: { decision: true },
  });
  if (before?.decision === "accepted") return conflict("exists-already");
  const made = await writeClaimOfPassage(
    tx,
    actor,
    version,
    {
      ...(await claimantFields(tx, suggestion.claimant)),
      range,
      statement: draft,
      claimantSameAs: [],
      claimantAffiliation: "",
      claimantUnknown: false,
      claimedOn: publishedDate(article.publishedOn) ?? "",
      language: article.language,
      topics: [],
      measures,
      open: false,
      origin: "suggested",
    },
    now,
  );
  if (!made.ok) return made;
  const { claimId } = made;
  const decided = { decision: "accepted", claimId, decidedById: actor.id, decidedAt: now };
  await tx.suggestionDecision.upsert({
    where: { articleId_wordsSha256: key },
    create: { ...key, exact, ...decided },
    update: decided,
  });
  return made;
};

/** Makes a proposed claim of a passage. */
export const acceptSuggestion = command({
  name: "suggestions.accept",
  input: suggestionInput,
  facts: suggestionAt,
  may: mayDecideSuggestion,
  run: async (tx, { actor, facts, now }) => {
    if (actor.kind !== "person") throw new Error("only people accept suggestions");
    const made = await writeSuggested(tx, actor, facts, now);
    if (!made.ok) return made;
    const { claimId, number, events } = made;
    return done({ claimId, number }, ...events);
  },
});

/**
 * Says that a passage makes a claim another desk has checked: it is written down and left alone with the way to
 * that check, and the two are remembered as the same.
 */
export const declineCheckedSuggestion = command({
  name: "suggestions.decline-checked",
  input: checkedSuggestionInput,
  facts: async (tx, { knownId, ...place }) => {
    const found = await suggestionAt(tx, place);
    const known = await tx.checkedElsewhere.findUnique({
      where: { id: knownId },
      select: { id: true, claimText: true, reviewUrl: true },
    });
    return found && known && { ...found, known };
  },
  may: mayDecideSuggestion,
  run: async (tx, { actor, facts: { known, ...found }, now }) => {
    if (actor.kind !== "person") throw new Error("only people decline suggestions");
    const made = await writeSuggested(tx, actor, found, now);
    if (!made.ok) return made;
    const { claimId: id, number, events } = made;
    const declined = await writeDeclined(
      tx,
      {
        claim: { id, version: 1, status: "proposed" },
        end: { reason: "already-checked", note: "", alreadyCheckedUrl: known.reviewUrl },
      },
      now,
    );
    const remembered = await rememberPair(tx, {
      asked: { id, statement: found.suggestion.draft, language: found.article.language },
      known: { kind: "elsewhere", id: known.id, statement: known.claimText },
      judgement: "same",
      by: { id: actor.id, at: now },
    });
    return done({ claimId: id, number }, ...events, remembered, declined);
  },
});

/** Says that a passage makes a claim the desk has already, and remembers that the two are the same. */
export const linkSuggestion = command({
  name: "suggestions.link",
  input: linkSuggestionInput,
  facts: async (tx, { claimId, ...place }) => {
    const found = await suggestionAt(tx, place);
    const claim = await tx.claim.findUnique({
      where: { id: claimId },
      select: { id: true, number: true, statement: true },
    });
    return found && claim && { ...found, claim };
  },
  may: mayDecideSuggestion,
  run: async (tx, { actor, facts: { version, article, suggestion, claim }, now }) => {
    if (actor.kind !== "person") throw new Error("only people link suggestions");
    const { range, draft: statement } = suggestion;
    const placed = await placeClaim(tx, { claim, version, range }, now);
    if (!placed.ok) return placed;
    const remembered = await rememberPair(tx, {
      asked: { id: null, statement, language: article.language },
      known: { kind: "desk", ...claim },
      judgement: "same",
      by: { id: actor.id, at: now },
    });
    return done(placed.value, placed.happened, remembered);
  },
});

/** Says that a passage is nothing to check; it is not proposed again, in later versions neither. */
export const waveSuggestionAway = command({
  name: "suggestions.wave-away",
  input: suggestionInput,
  facts: suggestionAt,
  may: mayDecideSuggestion,
  run: async (tx, { actor, facts: { version, suggestion }, now }) => {
    if (actor.kind !== "person") throw new Error("only people wave suggestions away");
    const { articleId } = version;
    const { exact } = suggestion;
    const { count } = await tx.suggestionDecision.createMany({
      data: {
        articleId,
        wordsSha256: sha256(exact),
        exact,
        decision: "waved-away",
        decidedById: actor.id,
        decidedAt: now,
      },
      skipDuplicates: true,
    });
    // Somebody else was first, and it is decided all the same.
    if (count === 0) return done({ exact });
    return done({ exact }, event("suggestion.waved-away", { articleId }, { exact }));
  },
});

/** Takes it back that a passage was waved away. */
export const bringSuggestionBack = command({
  name: "suggestions.bring-back",
  input: suggestionInput,
  facts: suggestionAt,
  may: mayDecideSuggestion,
  run: async (tx, { facts: { version, suggestion } }) => {
    const { articleId } = version;
    const { exact } = suggestion;
    await guarded(
      tx.suggestionDecision.deleteMany({
        where: { articleId, wordsSha256: sha256(exact), decision: "waved-away" },
      }),
    );
    return done({ exact }, event("suggestion.brought-back", { articleId }, { exact }));
  },
});
