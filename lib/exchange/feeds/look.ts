import { createHash } from "node:crypto";
import { now } from "@/lib/platform/clock";
import { database, type Transaction } from "@/lib/platform/database/client";
import { type FetchOptions, safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { askForImports } from "../ask";
import { formatOf } from "../files/format";
import { PART } from "../files/part";
import { isTable } from "../states";
import { IMPORT_TYPES, LARGEST_FETCH } from "./fetching";
import { waitForFeed } from "./intervals";

type Feed = {
  id: string;
  url: string;
  etag: string | null;
  lastModified: string | null;
  failures: number;
};

/**
 * Takes the feed that is due longest and counts the look as a failure before it is made, so that a crash
 * costs a wait and not a loop. Several servers each take another. Feeds whose last issue is still being
 * imported wait for it.
 */
const takeDue = (at: Date): Promise<Feed | undefined> =>
  database().$transaction(async (tx) => {
    const [feed] = await tx.$queryRaw<Feed[]>`
      SELECT id, url, etag, last_modified AS "lastModified", failures FROM feed_subscription AS feed
      WHERE ended_at IS NULL AND next_look_at <= ${at} AND NOT EXISTS (
        SELECT FROM import_run WHERE feed_id = feed.id AND state = 'importing')
      ORDER BY next_look_at LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (!feed) return undefined;
    await tx.feedSubscription.update({
      where: { id: feed.id },
      data: {
        failures: feed.failures + 1,
        lastLookedAt: at,
        nextLookAt: new Date(at.getTime() + waitForFeed(feed.failures + 1)),
      },
    });
    return feed;
  });

const keepIssue = async (tx: Transaction, feed: Feed, bytes: Uint8Array, finalUrl: string) => {
  const format = formatOf(bytes, new URL(finalUrl).pathname);
  if (isTable(format)) return "import-unsupported";
  const { id: runId } = await tx.importRun.create({
    data: {
      ...{ format, fileName: feed.url.slice(0, 200), address: finalUrl, feedId: feed.id },
      ...{ size: bytes.length, received: bytes.length, state: "importing", createdAt: now() },
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
    select: { id: true },
  });
  for (let part = 0; part * PART < bytes.length; part += 1) {
    const piece = new Uint8Array(bytes.subarray(part * PART, (part + 1) * PART));
    await tx.importPart.create({ data: { runId, part, bytes: piece }, select: { part: true } });
  }
  await askForImports(tx);
  return null;
};

type Answer = Awaited<ReturnType<typeof safeFetch>>;

/** Nothing changed since the last look, as the server says (RFC 9110, 15.4.5). */
const isUnchanged = (answer: Answer): boolean =>
  !answer.ok && answer.reason === "not-success" && answer.detail === "304";

/** Keeps what came and says how it went; the failure's name, or null when the feed is well. */
const takeAnswer = async (tx: Transaction, feed: Feed, answer: Answer): Promise<string | null> => {
  if (!answer.ok) return isUnchanged(answer) ? null : answer.reason;
  return answer.bytes.length === 0 ? null : keepIssue(tx, feed, answer.bytes, answer.finalUrl);
};

const validatorsOf = (answer: Answer) =>
  answer.ok
    ? { etag: answer.headers.etag ?? null, lastModified: answer.headers["last-modified"] ?? null }
    : {};

/** Notes how a look went; a new issue waits to be imported. */
const noteAnswer = (feed: Feed, answer: Answer): Promise<unknown> =>
  database().$transaction(async (tx) => {
    const failure = await takeAnswer(tx, feed, answer);
    const well = { failures: 0, nextLookAt: new Date(now().getTime() + waitForFeed(0)) };
    await tx.feedSubscription.update({
      where: { id: feed.id },
      data: {
        lastFailure: failure,
        ...validatorsOf(answer),
        ...(failure === null ? well : {}),
      },
    });
  });

const conditions = ({ etag, lastModified }: Feed): Record<string, string> => ({
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
});

/**
 * Looks at every feed that is due, asking only for what changed (RFC 9110, 13); issues that are new wait
 * to be imported. A feed that fails is looked at less and less often.
 *
 * @param reaching how servers of a test's own are reached
 * @returns how many feeds were looked at
 */
export const lookAtFeeds = async (
  reaching: Pick<FetchOptions, "allowAddress"> = {},
): Promise<number> => {
  let looked = 0;
  for (let feed = await takeDue(now()); feed; feed = await takeDue(now())) {
    const answer = await safeFetch(feed.url, {
      ...reaching,
      maxBytes: LARGEST_FETCH,
      mediaTypes: IMPORT_TYPES,
      headers: conditions(feed),
    });
    await noteAnswer(feed, answer);
    looked += 1;
  }
  return looked;
};
