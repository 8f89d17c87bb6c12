import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { PublishedFrame } from "@/components/published/layout";
import { now } from "@/lib/platform/clock";
import { type Database, database, type Transaction } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import { sha256 } from "@/lib/platform/events/chain";
import { type Locale, locales } from "@/lib/platform/locale";
import { publishedFrame } from "../frame";
import { DERIVATION, keepSearchable } from "../searchable";
import { readSnapshot } from "../snapshot";
import { subjectsListed, subjectsOf } from "../subjects";
import { drawFile, inEveryLanguage, pathsChangedBy, rendererOf, standingPaths } from "./draw";
import type { ListedPublication } from "./file-kind";

/** The channel on which the front hears that a file has changed; the payload is its path. */
const CHANNEL = "published_page";

const zipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/**
 * Until the transaction ends nobody else draws or lists. Two publications at once both change the home
 * page: the later one draws what the earlier one left.
 */
export const holdFiles = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.published-pages'))`;

const bytes = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

/**
 * Of brotli's levels up to 11. On a page of 21 kB the best takes 22 ms and leaves 5.5 kB, this one 1 ms and
 * 6.0 kB; a publication changes some fifty files, which its publisher waits for.
 */
const BROTLI_QUALITY = 9;

const stored = async (content: string | Uint8Array) => {
  // Pictures are compressed already.
  if (typeof content !== "string") return { body: bytes(content), gzip: null, brotli: null };
  const body = Buffer.from(content, "utf8");
  const [small, smallest] = await Promise.all([
    zipped(body, { level: constants.Z_BEST_COMPRESSION }),
    brotlied(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      },
    }),
  ]);
  return { body: bytes(body), gzip: bytes(small), brotli: bytes(smallest) };
};

/** How many files are compared with what is kept at once. */
const MANY = 50;

/**
 * Draws these very paths, stores what has changed, and tells the front. A file that is the same keeps its
 * date. One without a file is left alone: what was published stays.
 */
const drawAndKeep = async (
  tx: Transaction,
  frame: PublishedFrame,
  paths: readonly string[],
  at: Date,
): Promise<void> => {
  const renderer = rendererOf(frame);
  const once = [...new Set(paths)];
  for (let from = 0; from < once.length; from += MANY) {
    const some = once.slice(from, from + MANY);
    const kept = await tx.publishedPage.findMany({
      where: { path: { in: some } },
      select: { path: true, etag: true },
    });
    const etagOf = new Map(kept.map(({ path, etag }) => [path, etag]));
    const [same, changed]: [string[], string[]] = [[], []];
    for (const path of some) {
      const file = await drawFile({ db: tx, frame }, path);
      if (!file) continue;
      const { content, status, mediaType, language = null } = file;
      const etag = `"${sha256(content)}"`;
      const isSame = etagOf.get(path) === etag;
      (isSame ? same : changed).push(path);
      if (isSame) continue;
      const page = { status, mediaType, language, etag, lastModified: at, renderer };
      const data = { ...page, ...(await stored(content)) };
      await tx.publishedPage.upsert({
        where: { path },
        create: { path, ...data },
        update: data,
        select: { path: true },
      });
    }
    await tx.publishedPage.updateMany({
      where: { path: { in: same }, renderer: { not: renderer } },
      data: { renderer },
    });
    await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, path) FROM unnest(${changed}::text[]) AS path`;
  }
};

/** Draws files of the record anew and stores them, in every language, in the caller's transaction. */
export const refreshFiles = async (
  tx: Transaction,
  paths: readonly string[],
  at: Date = now(),
): Promise<void> => {
  await holdFiles(tx);
  const frame = await publishedFrame(tx);
  const everywhere = paths.flatMap((one) => inEveryLanguage(one, frame));
  await drawAndKeep(tx, frame, everywhere, at);
};

/**
 * Every page in one language that shows a claim, after a translation into it was approved or withdrawn.
 * Pages in other languages show what they did.
 */
export const refreshAfterTranslation = async (
  tx: Transaction,
  { claimId, language }: { claimId: string; language: Locale },
  at: Date,
): Promise<void> => {
  await holdFiles(tx);
  const frame = await publishedFrame(tx);
  const position = frame.locales.indexOf(language);
  for await (const batch of everyPublication(tx, { claimId })) {
    // What is drawn in one language only is drawn in the first.
    const paths = batch
      .flatMap(pathsChangedBy)
      .flatMap((path) => inEveryLanguage(path, frame)[position] ?? []);
    await drawAndKeep(tx, frame, paths, at);
  }
};

/** The publication of the claim before this one, as it was listed; null for a first one. */
const publicationBefore = async (
  tx: Transaction,
  { snapshot: { claimId, number } }: ListedPublication,
): Promise<ListedPublication | null> => {
  const before = await tx.publication.findFirst({
    where: { claimId, number: number - 1 },
    select: { snapshot: true },
  });
  if (!before) return null;
  const snapshot = readSnapshot(before.snapshot);
  return { snapshot, subjects: await subjectsOf(tx, snapshot) };
};

/** Every file that a publication changes: also those of subjects and articles it has left. */
export const refreshAfterPublication = async (
  tx: Transaction,
  publication: ListedPublication,
  at: Date,
): Promise<void> => {
  const before = await publicationBefore(tx, publication);
  const left = before ? pathsChangedBy(before) : [];
  await refreshFiles(tx, [...pathsChangedBy(publication), ...left], at);
};

/** How many publications are read at once; a desk may have published any number. */
const BATCH = 25;

const listedColumns = {
  claimId: true,
  publicationId: true,
  claimantSlug: true,
  topicSlugs: true,
  outletSlugs: true,
  publication: { select: { snapshot: true } },
} as const satisfies Prisma.PublishedClaimSelect;

/** The newest publication of every claim, in batches, as it is listed. */
async function* everyPublication(
  db: Database | Transaction,
  where: Prisma.PublishedClaimWhereInput,
) {
  let after: string | null = null;
  for (;;) {
    const rows: Prisma.PublishedClaimGetPayload<{ select: typeof listedColumns }>[] =
      await db.publishedClaim.findMany({
        where: { ...where, ...(after === null ? {} : { claimId: { gt: after } }) },
        orderBy: { claimId: "asc" },
        take: BATCH,
        select: listedColumns,
      });
    if (rows.length === 0) return;
    yield rows.map(({ publicationId, publication, ...listed }) => ({
      publicationId,
      snapshot: readSnapshot(publication.snapshot),
      subjects: subjectsListed(listed),
    }));
    after = rows.at(-1)?.claimId ?? null;
  }
}

const publishedPaths = async (db: Database | Transaction): Promise<Set<string>> => {
  const paths = new Set(standingPaths);
  for await (const batch of everyPublication(db, {})) {
    for (const path of batch.flatMap(pathsChangedBy)) paths.add(path);
  }
  return paths;
};

/** Draws every file of the record anew, in one transaction. */
export const drawAllFiles = async (tx: Transaction): Promise<void> =>
  refreshFiles(tx, [...(await publishedPaths(tx))]);

const stalePaths = async (db: Database, frame: PublishedFrame): Promise<string[]> => {
  const fresh = await db.publishedPage.findMany({
    where: { renderer: rendererOf(frame) },
    select: { path: true },
  });
  const known = new Set(fresh.map(({ path }) => path));
  const standing = new Set(standingPaths);
  return [...(await publishedPaths(db))].filter(
    (path) => standing.has(path) || !inEveryLanguage(path, frame).every((one) => known.has(one)),
  );
};

/**
 * Takes away the pages in languages that readers are no longer offered, and tells the front. What was
 * published stays at its own address: nothing else is ever taken away.
 */
const removeUnoffered = async (tx: Transaction): Promise<void> => {
  await holdFiles(tx);
  const offered = (await publishedFrame(tx)).locales.slice(1);
  for (const locale of locales.filter((one) => !offered.includes(one))) {
    await tx.$executeRaw`
      WITH gone AS (
        DELETE FROM published_page
        WHERE path = ${`/${locale}`} OR path LIKE ${`/${locale}/%`}
        RETURNING path
      )
      SELECT pg_notify(${CHANNEL}, path) FROM gone`;
  }
};

/** Draws the pages that tell of the desk itself: its name, its method, its rules and its scale. */
export const refreshStandingFiles = (): Promise<void> =>
  database().$transaction(async (tx) => {
    await removeUnoffered(tx);
    await refreshFiles(tx, standingPaths);
  });

/** Lists what was listed by an earlier form of the code. */
const listAnew = async (db: Database, until?: AbortSignal): Promise<void> => {
  for await (const batch of everyPublication(db, { derivation: { not: DERIVATION } })) {
    if (until?.aborted) return;
    await db.$transaction(async (tx) => {
      await holdFiles(tx);
      for (const publication of batch) await keepSearchable(tx, publication);
    });
  }
};

/**
 * Draws the files that another renderer made or nobody yet, and those that tell of the desk itself. For
 * the server's start and for changes of the desk's name, rules, scale and method.
 *
 * @param until ends it after the batch under way
 * @returns how many files were looked at
 */
export const drawStaleFiles = async (until?: AbortSignal): Promise<number> => {
  const db = database();
  await listAnew(db, until);
  const stale = await stalePaths(db, await publishedFrame(db));
  for (let from = 0; from < stale.length && !until?.aborted; from += BATCH) {
    await db.$transaction((tx) => refreshFiles(tx, stale.slice(from, from + BATCH)));
  }
  return stale.length;
};
