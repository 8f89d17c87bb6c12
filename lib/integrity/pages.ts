import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";
import type { Database } from "@/lib/platform/database/client";
import type { PublishedPage } from "@/lib/platform/database/generated/client";
import { sha256 } from "@/lib/platform/events/chain";
import { splitLocale } from "@/lib/platform/locale";
import { drawFile, rendererOf } from "@/lib/publishing/files/draw";
import { publishedFrame } from "@/lib/publishing/frame";
import type { BrokenRow } from "./broken-row";
import { paged } from "./paged";

type Frame = Awaited<ReturnType<typeof publishedFrame>>;

const unzipped = promisify(gunzip);
const unbrotlied = promisify(brotliDecompress);

/** Whether compressed bytes are those of the body; what is not there is right. */
const isForm = async (
  form: Uint8Array | null,
  body: Uint8Array,
  read: (bytes: Uint8Array) => Promise<Buffer>,
): Promise<boolean> => {
  if (form === null) return true;
  return read(form).then(
    (bytes) => bytes.equals(body),
    () => false,
  );
};

const bytesFit = async ({ etag, body, gzip, brotli }: PublishedPage): Promise<boolean> =>
  etag === `"${sha256(body)}"` &&
  (await isForm(gzip, body, (bytes) => unzipped(bytes))) &&
  (await isForm(brotli, body, (bytes) => unbrotlied(bytes)));

/** Pages of claims say nothing but what was published, so they can be drawn again at any time. */
const isClaimPage = (path: string): boolean => /^\/claims\/[^/.]+$/u.test(splitLocale(path).path);

const drawnFits = async (db: Database, frame: Frame, page: PublishedPage): Promise<boolean> => {
  if (page.renderer !== rendererOf(frame) || !isClaimPage(page.path)) return true;
  const file = await drawFile({ db, frame }, page.path);
  return (
    file !== null &&
    page.etag === `"${sha256(file.content)}"` &&
    page.status === file.status &&
    page.mediaType === file.mediaType &&
    page.language === (file.language ?? null)
  );
};

/** Each file that readers are sent against its own hash, and pages of claims against the publications. */
export async function* brokenPages(db: Database): AsyncGenerator<BrokenRow[]> {
  const frame = await publishedFrame(db);
  const rows = paged((last: PublishedPage | undefined) =>
    db.publishedPage.findMany({
      where: last ? { path: { gt: last.path } } : {},
      orderBy: { path: "asc" },
      take: 20,
    }),
  );
  for await (const page of rows) {
    const row = page.path;
    if (!(await bytesFit(page))) yield [{ row, check: "page-bytes" }];
    else yield (await drawnFits(db, frame, page)) ? [] : [{ row, check: "page-drawn" }];
  }
}
