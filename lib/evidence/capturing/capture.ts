import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { DOCUMENT_TYPES } from "@/lib/platform/fetch/media-type";
import { type FetchOptions, safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { pictureOfPage } from "@/lib/platform/picture-of-page";
import { giveUpCapture, keepFetched } from "../commands/fetched";
import { askForAttempt } from "./ask";
import { archivedElsewhere } from "./memento";
import { readDocument } from "./read-document";
import { type CaptureReason, MOST_ATTEMPTS, mayPass, waitAfter } from "./rules";
import { warcOf } from "./warc";

/** How sites of a test's own are reached. */
export type Reaching = Pick<FetchOptions, "allowAddress" | "resolve" | "timeoutMs">;

const job = { kind: "system", job: "evidence.capture" } as const;

/** Longer than for a person who waits: no one does, and a site may want its turns. */
const PATIENCE = 30_000;

/** Documents, and the tables, data and pictures that evidence is made of; all of them are kept as they are. */
export const CAPTURED_TYPES = [
  ...DOCUMENT_TYPES,
  ...["application/octet-stream", "application/json", "application/xml", "application/rtf"],
  ...["text/csv", "text/xml", "text/tab-separated-values"],
  ...["application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.oasis.opendocument.spreadsheet",
  ...["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml", "image/tiff"],
];

type Due = { id: string; sourceId: string; url: string; attempts: number; nextAttemptAt: Date };

/**
 * Takes a request that is due and counts the attempt before it is made, so that a crash costs a wait and not
 * a loop. Of several servers one takes it.
 */
const takeDue = (requestId: string, at: Date): Promise<Due | undefined> =>
  database().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<Omit<Due, "nextAttemptAt">[]>`
      SELECT id, source_id AS "sourceId", url, attempts FROM capture_request
      WHERE id = ${requestId}::uuid AND state = 'waiting' AND next_attempt_at <= ${at}
      FOR UPDATE SKIP LOCKED`;
    if (!due) return undefined;
    const attempts = due.attempts + 1;
    const nextAttemptAt = new Date(at.getTime() + waitAfter(attempts));
    await tx.captureRequest.update({ where: { id: due.id }, data: { attempts, nextAttemptAt } });
    return { ...due, attempts, nextAttemptAt };
  });

/** Why an attempt came to nothing, and whether it is worth another. */
type Failure = { reason: CaptureReason; passes: boolean };

const noteFailure = async ({ id, attempts, nextAttemptAt }: Due, { reason, passes }: Failure) => {
  if (passes && attempts < MOST_ATTEMPTS) {
    return database().$transaction(async (tx) => {
      await tx.captureRequest.updateMany({ where: { id, state: "waiting" }, data: { reason } });
      await askForAttempt(tx, id, nextAttemptAt);
    });
  }
  return giveUpCapture(job, { requestId: id, state: passes ? "failed" : "refused", reason });
};

/** What a public archive has of a page. It is not asked about a protected source, which it would learn of. */
const mementoOf = async ({ sourceId, url }: Due, at: Date, reaching: Reaching) => {
  const secret = { sourceId, protected: true };
  if ((await database().evidence.count({ where: secret })) > 0) return null;
  return archivedElsewhere(url, at, { ...reaching, mediaTypes: CAPTURED_TYPES });
};

/** A copy is kept without what goes along with it; the server's log says why. */
const withoutIt = (error: unknown): null => {
  process.emitWarning(`A copy was made without all of its looks: ${String(error)}`);
  return null;
};

/** Fetches a page and keeps it; the failure, where a site or its page is to blame. */
const attempt = async (due: Due, reaching: Reaching): Promise<Failure | undefined> => {
  const fetched = await safeFetch(due.url, {
    timeoutMs: PATIENCE,
    ...reaching,
    mediaTypes: CAPTURED_TYPES,
    automatic: true,
  });
  if (!fetched.ok) {
    const { reason, detail } = fetched;
    return { reason, passes: mayPass(reason, detail) };
  }
  const at = fetched.exchanges[0]?.at ?? now();
  const filename = `${due.id}.warc.gz`;
  const picture = await pictureOfPage(fetched, reaching).catch(withoutIt);
  const exchanges = [...fetched.exchanges, ...(picture?.exchanges ?? [])];
  const bytes = await warcOf(exchanges, { software: "Claimdesk", at, filename });
  const described = await readDocument(fetched);
  const memento = await mementoOf(due, at, reaching).catch(withoutIt);
  // A refusal means that somebody else has ended the request: then there is a copy already.
  await keepFetched(job, {
    ...{ requestId: due.id, bytes, finalUrl: fetched.finalUrl, memento },
    picture: picture?.bytes ?? null,
    ...described,
  });
  return undefined;
};

/**
 * A full disk: of this machine (errno; EDQUOT and EFBIG are a person's and a program's share of it), of the
 * database (PostgreSQL 53100), of the store (RFC 4918, 11.5).
 */
const isFull = (error: unknown): boolean =>
  /ENOSPC|EDQUOT|EFBIG|53100|No space left|answered 507/u.test(String(error));

/**
 * Makes one attempt at a copy that was asked for and is due at `at`. Failures that may pass are tried again
 * later; what remains is told to whoever waits. Does nothing for a request that has ended.
 */
export const captureSource = async (
  requestId: string,
  { at = now(), reaching = {} }: { at?: Date; reaching?: Reaching } = {},
): Promise<void> => {
  const due = await takeDue(requestId, at);
  if (!due) return;
  if (due.attempts > MOST_ATTEMPTS) {
    await noteFailure(due, { reason: "trouble", passes: true });
    return;
  }
  try {
    const failure = await attempt(due, reaching);
    if (failure) await noteFailure(due, failure);
  } catch (error) {
    await noteFailure(due, { reason: isFull(error) ? "no-room" : "trouble", passes: true });
    throw error;
  }
};

/** In one go; the rest is asked for when the first are gone. */
const AT_ONCE = 1_000;

/** Asks for attempts that are due and may have no job: their server died over them. */
export const askForOverdueCaptures = (at: Date): Promise<number> =>
  database().$transaction(async (tx) => {
    const overdue = await tx.captureRequest.findMany({
      where: { state: "waiting", nextAttemptAt: { lte: at } },
      orderBy: { nextAttemptAt: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    for (const { id } of overdue) await askForAttempt(tx, id);
    return overdue.length;
  });
