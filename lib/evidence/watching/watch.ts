import { lookAtDue } from "@/lib/articles/watching/look-at-due";
import { waitWhenFailing } from "@/lib/articles/watching/rules";
import { database } from "@/lib/platform/database/client";
import { safeFetch } from "@/lib/platform/fetch/safe-fetch";
import { CAPTURED_TYPES, type Reaching } from "../capturing/capture";
import { readDocument } from "../capturing/read-document";
import { noteLook } from "../commands/note-look";
import { locateExcerpt } from "../excerpt/locate";
import { placeInCapture } from "../excerpt/remembered";

const job = { kind: "system", job: "evidence.watch" } as const;

/** Takes a source that is due and puts its next look off before this one is made: a crash costs a wait. */
const takeDue = (at: Date) =>
  database().$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<{ id: string; url: string; failures: number }[]>`
      SELECT source.id, source.url, failures FROM source_watch JOIN source ON source.id = source_id
      WHERE next_look_at <= ${at} AND source.url IS NOT NULL
        AND EXISTS (SELECT 1 FROM evidence WHERE evidence.source_id = source.id AND withdrawn_at IS NULL)
      ORDER BY next_look_at LIMIT 1 FOR UPDATE OF source_watch SKIP LOCKED`;
    if (!due) return undefined;
    await tx.sourceWatch.update({
      where: { sourceId: due.id },
      data: { nextLookAt: new Date(at.getTime() + waitWhenFailing(due.failures + 1)) },
      select: { sourceId: true },
    });
    return due;
  });

const stands = (state: string): boolean => state === "found" || state === "differs";

/** Evidence of a source whose excerpt stands in its copy and not in this text. */
const lostIn = async (sourceId: string, text: string | null): Promise<string[]> => {
  const evidence = await database().evidence.findMany({
    where: { sourceId, withdrawnAt: null, excerpt: { not: "" }, captureId: { not: null } },
    select: { id: true, excerpt: true, capture: { select: { id: true, text: true } } },
  });
  return evidence
    .filter(({ excerpt, capture }) => stands(placeInCapture(excerpt, capture).state))
    .filter(({ excerpt }) => !stands(locateExcerpt(excerpt, text).state))
    .map(({ id }) => id);
};

const lookAt = async ({ id: sourceId, url }: { id: string; url: string }, reaching: Reaching) => {
  const fetched = await safeFetch(url, {
    ...reaching,
    mediaTypes: CAPTURED_TYPES,
    automatic: true,
  });
  if (!fetched.ok) {
    const { reason, detail } = fetched;
    return noteLook(job, { sourceId, look: { ok: false, reason, detail }, lost: [] });
  }
  const { contentSha256, text } = await readDocument(fetched);
  const look = { ok: true as const, finalUrl: fetched.finalUrl, contentSha256 };
  return noteLook(job, { sourceId, look, lost: await lostIn(sourceId, text) });
};

/** Looks at sources that are due: whether they are still there, and still say what they are cited for. */
export const watchSources = ({
  reaching = {},
  signal,
}: {
  reaching?: Reaching;
  signal?: AbortSignal;
} = {}): Promise<number> =>
  lookAtDue({ take: takeDue, look: (due) => lookAt(due, reaching), signal });
