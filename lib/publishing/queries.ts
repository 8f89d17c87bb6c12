import type { z } from "zod";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import { type Actor, isAdmin } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import type { Database } from "@/lib/platform/database/client";
import { inLocale } from "@/lib/platform/locale";
import { query, type ViewOf } from "@/lib/platform/query";
import { composeSnapshot, dayGiven, slugFor, wordingOf } from "./compose";
import { type PublishingFacts, publishingFacts } from "./facts";
import { claimHtml } from "./files/claim-page";
import { publishedFrame } from "./frame";
import { type ChangingPart, changesBetweenPublications } from "./history";
import type { CorrectionKind } from "./kinds";
import { claimPath } from "./paths";
import { mayCorrectPublication, mayPreview, mayPublishClaim, needsOverride } from "./policy";
import { publicationsAt } from "./published";
import { previewInput, publishingOfClaimInput } from "./schema";
import { sealed } from "./seal";
import type { PublicationSnapshot } from "./snapshot";
import { subjectsToBe } from "./subjects";
import { wordsGiven } from "./translated";

type Asked = z.output<typeof previewInput>;

/** The snapshot that publishing now would make; null before there is a verdict to publish. */
const nextSnapshot = (facts: PublishingFacts, asked: Asked): PublicationSnapshot | null => {
  const { verdict, record, status } = facts;
  // The reviews behind a verdict are not shown while a new round is at work.
  if (!verdict || (status !== "decided" && status !== "published")) return null;
  const at = now();
  const words = asked.verdict ? { ...asked.verdict, decidedAt: at } : wordingOf(verdict);
  return composeSnapshot(facts, words, {
    kind: asked.kind,
    note: asked.note,
    overrideReason: asked.overrideReason || null,
    publishedAt: at,
    validUntil: dayGiven(asked.validUntil, record.validUntil),
    recheckOn: dayGiven(asked.recheckOn, record.recheckOn),
  });
};

const htmlWith = async (
  db: Database,
  facts: PublishingFacts,
  next: PublicationSnapshot | null,
): Promise<string | null> => {
  const before = await publicationsAt(db, slugFor(facts));
  const versions = next ? [...before, { snapshot: next, sha256: sealed(next).sha256 }] : before;
  const newest = versions.at(-1);
  if (!newest) return null;
  const frame = await publishedFrame(db);
  const { subjects } = await subjectsToBe(db, newest.snapshot);
  return inLocale(frame.locales[0] ?? "en", async () => {
    const [given] = await wordsGiven(db, [newest.snapshot]);
    return claimHtml(frame, versions, subjects, given);
  });
};

/** The very page readers would be sent if this were published now, its date and fingerprint apart. */
export const previewPublication = query({
  name: "publishing.preview",
  input: previewInput,
  may: mayPreview,
  read: async (db, { input }) => {
    const facts = await publishingFacts(db, input.claimId);
    const next = facts && nextSnapshot(facts, input);
    if (!facts || !next) return null;
    const html = await htmlWith(db, facts, next);
    return html === null ? null : { html };
  },
});

/** What the record says differently today from what was published last. */
const notYetPublic = async (db: Database, facts: PublishingFacts): Promise<ChangingPart[]> => {
  const newest = (await publicationsAt(db, slugFor(facts))).at(-1);
  const asked: Asked = { claimId: facts.id, kind: "update", note: "", overrideReason: "" };
  const next = nextSnapshot(facts, asked);
  if (!newest || !next) return [];
  return changesBetweenPublications(newest.snapshot, next)
    .map(({ part }) => part)
    .filter((part) => part !== "overrideReason");
};

const ratingsOffered = ({ ratings, verdict }: PublishingFacts) =>
  ratings
    .filter(({ id, retiredAt }) => retiredAt === null || id === verdict?.ratingId)
    .map(({ id, key, names, meanings, colour, shape }) => ({
      id,
      key,
      name: names.en,
      meaning: meanings.en,
      colour,
      shape,
    }));

const rightsOf = (actor: Actor, facts: PublishingFacts) => {
  const publish = mayPublishClaim(actor, facts, "");
  const correcting = (kind: CorrectionKind) =>
    mayCorrectPublication(actor, facts, { kind, overrideReason: "" });
  const correct = correcting("retraction");
  return {
    publish,
    /** Publish something after the first, be it only that it is withdrawn. */
    correct,
    /** Go on saying it, in other words. */
    reword: correcting("correction"),
    /** Only the four-eyes rule is in the way, and this person may break it. */
    overridePublish: isAdmin(actor) && needsOverride(publish),
    overrideCorrect: isAdmin(actor) && needsOverride(correct),
  };
};

/** Everything the page for publishing or correcting a claim shows. */
export const publishingOfClaim = query({
  name: "publishing.of-claim",
  input: publishingOfClaimInput,
  may: mayPreview,
  read: async (db, { actor, input: { claimId } }) => {
    const facts = await publishingFacts(db, claimId);
    if (!facts) return null;
    const { id, number, statement, language, status, version, record, verdict } = facts;
    const newest = facts.publications.at(-1) ?? null;
    const asked: Asked = { claimId, kind: "first", note: "", overrideReason: "" };
    const next = status === "decided" && !newest ? nextSnapshot(facts, asked) : null;
    return {
      claim: { id, number, statement, language, status, version },
      ...(await deskClock(db)),
      newest: newest && {
        number: newest.number,
        kind: newest.kind,
        publishedAt: newest.publishedAt,
        path: claimPath(newest.slug),
      },
      /** What readers would see; of a published claim, what they see. */
      html: await htmlWith(db, facts, next),
      verdict: verdict && {
        ratingId: verdict.ratingId,
        summary: verdict.summary,
        explanation: verdict.explanation,
        difference: verdict.difference,
      },
      validUntil: record.validUntil ?? "",
      recheckOn: record.recheckOn ?? "",
      ratings: ratingsOffered(facts),
      /** Ids of the ratings that the reviews gave. */
      given: facts.submitted.flatMap(({ ratingId }) => ratingId ?? []),
      notYetPublic: await notYetPublic(db, facts),
      can: rightsOf(actor, facts),
    };
  },
});

export type PublishingDesk = ViewOf<typeof publishingOfClaim>;
