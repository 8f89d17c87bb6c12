import { database } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { type FetchOptions, safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { anchorPassage } from "../anchoring";
import { extractArticle } from "../extraction/extract";
import { lookAtDue } from "./look-at-due";
import { noteArticleLook } from "./note-look";
import { waitWhenFailing } from "./rules";

const job = { kind: "system", job: "articles.watch" } as const;

type Due = { id: string; url: string; failures: number };
type Reaching = Pick<FetchOptions, "allowAddress" | "resolve" | "timeoutMs">;

const takeDue = (at: Date) =>
  database().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<Due[]>`
      SELECT article.id, article.url, failures FROM article_watch JOIN article ON article.id = article_id
      WHERE next_look_at <= ${at} AND article.url IS NOT NULL
      ORDER BY next_look_at LIMIT 1 FOR UPDATE OF article_watch SKIP LOCKED`;
    if (!due) return undefined;
    await tx.articleWatch.update({
      where: { articleId: due.id },
      data: { nextLookAt: new Date(at.getTime() + waitWhenFailing(due.failures + 1)) },
      select: { articleId: true },
    });
    return due;
  });

/** Passages of the newest version that stand there and do not stand in this text as they were marked. */
const lostIn = async (articleId: string, text: string): Promise<string[]> => {
  const newest = await database().articleVersion.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { passages: { where: { start: { not: null } } } },
  });
  return newest.passages
    .filter(
      ({ exact, prefix, suffix, start, end }) =>
        anchorPassage({ exact, prefix, suffix, start: start ?? 0, end: end ?? 0 }, text).state !==
        "anchored",
    )
    .map(({ id }) => id);
};

const lookAt = async ({ id: articleId, url }: Due, reaching: Reaching) => {
  const fetched = await safeFetch(url, { ...reaching, automatic: true });
  if (!fetched.ok) {
    const { reason, detail } = fetched;
    return noteArticleLook(job, { articleId, look: { ok: false, reason, detail }, lost: [] });
  }
  const { finalUrl, bytes, mediaType, charset } = fetched;
  const read = await extractArticle({
    ...{ bytes, url: finalUrl },
    mediaType: charset ? `${mediaType}; charset=${charset}` : mediaType,
  });
  // A page without an article in it is a wall or a fault, and says nothing of the article.
  if (!read.ok) {
    const look = { ok: false as const, reason: "no-article", detail: read.reason };
    return noteArticleLook(job, { articleId, look, lost: [] });
  }
  const { text } = read.article;
  const look = { ok: true as const, finalUrl, contentSha256: sha256(text) };
  return noteArticleLook(job, { articleId, look, lost: await lostIn(articleId, text) });
};

/** Looks at articles that are due: whether they are still there, and still say what was marked in them. */
export const watchArticles = ({
  reaching = {},
  signal,
}: {
  reaching?: Reaching;
  signal?: AbortSignal;
} = {}): Promise<number> =>
  lookAtDue({ take: takeDue, look: (due) => lookAt(due, reaching), signal });
