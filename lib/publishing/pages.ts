import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { PublishedFrame } from "@/components/published/layout";
import { now } from "@/lib/platform/clock";
import { type Database, database, type Transaction } from "@/lib/platform/database/client";
import { sha256 } from "@/lib/platform/events/chain";
import { publishedFrame } from "./frame";
import { articlePath, claimPath, standingPaths } from "./paths";
import { type RenderedPage, rendererOf, renderPage } from "./render";
import { type PublicationSnapshot, readSnapshot } from "./snapshot";

/** The channel on which the front hears that a page has changed; the payload is its path. */
const CHANNEL = "published_page";

const zipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Two publications at once both change the home page: the later one draws what the earlier one left. */
const holdPages = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('claimdesk.published-pages'))`;

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

const compressed = async (text: string) => {
  const body = Buffer.from(text, "utf8");
  const [small, smallest] = await Promise.all([
    zipped(body, { level: constants.Z_BEST_COMPRESSION }),
    brotlied(body, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  ]);
  return { body: bytes(body), gzip: bytes(small), brotli: bytes(smallest) };
};

/** Writes a page that has changed, and tells the front. One that is the same keeps its date. */
const keepPage = async (
  tx: Transaction,
  path: string,
  { status, mediaType, text }: RenderedPage,
  { renderer, at }: { renderer: string; at: Date },
): Promise<void> => {
  const etag = `"${sha256(text)}"`;
  const kept = await tx.publishedPage.findUnique({
    where: { path },
    select: { etag: true, renderer: true },
  });
  if (kept?.etag === etag) {
    if (kept.renderer !== renderer) {
      await tx.publishedPage.update({
        where: { path },
        data: { renderer },
        select: { path: true },
      });
    }
    return;
  }
  const page = { status, mediaType, etag, lastModified: at, renderer, ...(await compressed(text)) };
  await tx.publishedPage.upsert({
    where: { path },
    create: { path, ...page },
    update: page,
    select: { path: true },
  });
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${path})`;
};

/**
 * Draws pages of the record anew and stores them, in the caller's transaction. A path without a page is
 * left alone: what was published stays.
 */
const refreshPages = async (
  tx: Transaction,
  paths: readonly string[],
  at: Date = now(),
): Promise<void> => {
  await holdPages(tx);
  const frame = await publishedFrame(tx);
  const renderer = rendererOf(frame);
  for (const path of new Set(paths)) {
    const page = await renderPage({ db: tx, frame }, path);
    if (page) await keepPage(tx, path, page, { renderer, at });
  }
};

const articlesOf = (snapshot: PublicationSnapshot): string[] =>
  snapshot.appearances.map(({ articleId }) => articlePath(articleId));

/** Every page that a publication changes: its own, its articles', also those it has left, and the lists. */
export const refreshAfterPublication = async (
  tx: Transaction,
  snapshot: PublicationSnapshot,
  at: Date,
): Promise<void> => {
  const before = await tx.publication.findFirst({
    where: { claimId: snapshot.claimId, number: snapshot.number - 1 },
    select: { snapshot: true },
  });
  await refreshPages(
    tx,
    [
      claimPath(snapshot.slug),
      ...articlesOf(snapshot),
      ...(before ? articlesOf(readSnapshot(before.snapshot)) : []),
      ...standingPaths,
    ],
    at,
  );
};

/** Paths of everything that was published: claims and the articles they stand in. */
const publishedPaths = async (db: Database | Transaction): Promise<string[]> => {
  const rows = await db.publishedClaim.findMany({
    orderBy: { firstPublishedAt: "asc" },
    select: { slug: true, publication: { select: { snapshot: true } } },
  });
  return rows.flatMap(({ slug, publication }) => [
    claimPath(slug),
    ...articlesOf(readSnapshot(publication.snapshot)),
  ]);
};

/** Draws every page of the record anew, in one transaction. */
export const renderAllPages = async (tx: Transaction): Promise<void> =>
  refreshPages(tx, [...(await publishedPaths(tx)), ...standingPaths]);

const stalePaths = async (db: Database, frame: PublishedFrame): Promise<string[]> => {
  const fresh = await db.publishedPage.findMany({
    where: { renderer: rendererOf(frame) },
    select: { path: true },
  });
  const known = new Set(fresh.map(({ path }) => path));
  return (await publishedPaths(db)).filter((path) => !known.has(path));
};

/** Draws the pages that tell of the desk itself: its name, its method, its rules and its scale. */
export const refreshStandingPages = (): Promise<void> =>
  database().$transaction((tx) => refreshPages(tx, standingPaths));

/** Pages per transaction, so that none holds up publishing for long. */
const BATCH = 25;

/**
 * Draws the pages that another renderer made or nobody yet, and those that tell of the desk itself. For
 * the server's start and for changes of the desk's name, rules, scale and method.
 *
 * @param until ends it after the batch under way
 * @returns how many pages were looked at
 */
export const renderStalePages = async (until?: AbortSignal): Promise<number> => {
  const db = database();
  const stale = [...standingPaths, ...(await stalePaths(db, await publishedFrame(db)))];
  for (let from = 0; from < stale.length && !until?.aborted; from += BATCH) {
    await db.$transaction((tx) => refreshPages(tx, stale.slice(from, from + BATCH)));
  }
  return stale.length;
};
