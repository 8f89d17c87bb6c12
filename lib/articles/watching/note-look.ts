import { z } from "zod";
import { command, done } from "@/lib/platform/command";
import type { Transaction } from "@/lib/platform/database/client";
import { event } from "@/lib/platform/events/payloads";
import { mayNoteLook } from "../policy";
import { countedAfter, lookSchema, stateAfter, watchStateOf } from "./rules";

const noteArticleLookInput = z.strictObject({
  articleId: z.uuid(),
  look: lookSchema,
  /** Passages that do not stand in what was found as they were marked. */
  lost: z.array(z.uuid()),
});

const watchOf = async (tx: Transaction, articleId: string) => {
  await tx.$executeRaw`SELECT FROM article_watch WHERE article_id = ${articleId}::uuid FOR UPDATE`;
  return tx.articleWatch.findUnique({
    where: { articleId },
    include: { article: { select: { title: true } } },
  });
};

/** Notes what a look at an article found: the article is told of a turn, and each claim of its own passage. */
export const noteArticleLook = command({
  name: "articles.note-look",
  input: noteArticleLookInput,
  facts: (tx, { articleId }) => watchOf(tx, articleId),
  may: mayNoteLook,
  run: async (tx, { facts, input: { articleId, look, lost }, now }) => {
    const state = stateAfter(facts, look, lost.length === 0) ?? watchStateOf(facts.state);
    const { wait, ...counted } = countedAfter(facts, look);
    const turned = state !== facts.state;
    await tx.articleWatch.update({
      where: { articleId },
      data: {
        ...{ ...counted, lastLookedAt: now, nextLookAt: new Date(now.getTime() + wait) },
        ...(turned ? { state, since: now } : {}),
        ...(look.ok ? { lost, seenUrl: look.finalUrl, seenSha256: look.contentSha256 } : {}),
      },
      select: { articleId: true },
    });
    const { title } = facts.article;
    const newlyLost = await tx.passage.findMany({
      where: { id: { in: lost.filter((id) => !facts.lost.includes(id)) } },
      orderBy: { id: "asc" },
      select: { exact: true, appearance: { select: { claimId: true } } },
    });
    return done(
      { state },
      ...(turned ? [event("article.turned", { articleId }, { title, became: state })] : []),
      ...newlyLost.map(({ exact, appearance: { claimId } }) =>
        event("passage.gone", { articleId, claimId }, { title, exact }),
      ),
    );
  },
});
