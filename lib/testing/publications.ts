import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { correctPublication, publishClaim } from "@/lib/publishing/commands";
import { makeClaim } from "./builders";

/** Publishing through its commands, and what readers are sent of it, for database tests. */
export const versionOf = async (id: string) =>
  (await database().claim.findUniqueOrThrow({ where: { id } })).version;

export const publish = async (actor: PersonActor, claimId: string, over: object = {}) =>
  publishClaim(actor, { claimId, version: await versionOf(claimId), ...over });

export const published = async (over: Parameters<typeof makeClaim>[1] = {}) => {
  const claim = await makeClaim("decided", over);
  const outcome = await publish(claim.editor, claim.id);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return { ...claim, ...outcome.value };
};

export const correct = async (actor: PersonActor, claimId: string, over: object = {}) => {
  const verdict = await database().verdict.findFirstOrThrow({
    where: { claimId },
    orderBy: { number: "desc" },
  });
  const { ratingId, summary, explanation, difference } = verdict;
  return correctPublication(actor, {
    claimId,
    version: await versionOf(claimId),
    kind: "correction",
    note: "A figure was wrong.",
    ...{ ratingId, summary, explanation, difference },
    ...over,
  });
};

export const page = async (path: string) => {
  const row = await database().publishedPage.findUnique({ where: { path } });
  return row && { ...row, text: Buffer.from(row.body).toString("utf8") };
};

export const textOf = async (path: string) => (await page(path))?.text ?? "";

export const newest = async (claimId: string) =>
  database().publication.findFirstOrThrow({ where: { claimId }, orderBy: { number: "desc" } });
