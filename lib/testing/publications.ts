import type { PersonActor } from "@/lib/platform/actor";
import { database } from "@/lib/platform/database/client";
import { correctPublication, publishClaim } from "@/lib/publishing/commands";
import { makeArticle, makeClaim } from "./builders";

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

/** A published claim that stands in an article and has a topic. */
export const publishedInArticle = async () => {
  const claim = await makeClaim("decided");
  const { id: articleId, versionId: articleVersionId } = await makeArticle();
  const exact = "The bridge cost 4 billion euros.";
  const passage = { articleVersionId, exact, prefix: "", suffix: "", start: 0, end: exact.length };
  const { id } = claim;
  await database().appearance.create({
    data: { claimId: id, articleId, passages: { create: passage } },
  });
  await database().claimTopic.create({
    data: { claim: { connect: { id } }, topic: { create: { slug: "bridges", name: "Bridges" } } },
  });
  await publish(claim.editor, id);
  return claim;
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
