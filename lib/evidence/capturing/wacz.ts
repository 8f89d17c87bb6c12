import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { CDXIndexer, WARCParser } from "warcio";
import { sha256Of } from "@/lib/platform/files/sha256";

configure({ useWebWorkers: false });

/** https://specs.webrecorder.net/wacz/1.1.1/ */
const VERSION = "1.1.1";
const WARC_NAME = "data.warc.gz";

/** A copy as it was archived. */
export type ArchivedPage = {
  id: string;
  /** As it was asked for; the archive has every redirect from there on. */
  url: string;
  title: string;
  at: Date;
  warc: Uint8Array;
  /** Its words, by which players find pages. */
  text: string | null;
};

/** Where each answer stands in the WARC file, as players look it up. */
const indexOf = async (warc: Uint8Array): Promise<string> => {
  const indexer = new CDXIndexer({ format: "cdxj" });
  const lines: string[] = [];
  for await (const entry of indexer.iterRecords(new WARCParser([warc]), WARC_NAME)) {
    lines.push(indexer.serializeCDXJ(entry));
  }
  return lines.toSorted().join("");
};

/** Longer words only slow a player down. */
const LONGEST_TEXT = 500_000;

const pagesOf = ({ id, url, title, at, text }: ArchivedPage): string =>
  [
    { format: "json-pages-1.0", id: "pages", title: "All Pages", hasText: text !== null },
    {
      ...{ id, url, title, ts: at.toISOString() },
      ...(text === null ? {} : { text: text.slice(0, LONGEST_TEXT) }),
    },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type Part = { path: string; bytes: Uint8Array };

const part = (path: string, content: string | Uint8Array): Part => ({
  path,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
});

/** What the package holds, each with its hash, and the hash of that list. */
const described = (page: ArchivedPage, parts: readonly Part[]): Part[] => {
  const list = part(
    "datapackage.json",
    json({
      profile: "data-package",
      wacz_version: VERSION,
      title: page.title,
      software: "Claimdesk",
      created: page.at.toISOString(),
      mainPageUrl: page.url,
      mainPageDate: page.at.toISOString(),
      resources: parts.map(({ path, bytes }) => ({
        name: path.split("/").at(-1),
        path,
        hash: `sha256:${sha256Of(bytes)}`,
        bytes: bytes.length,
      })),
    }),
  );
  const hash = `sha256:${sha256Of(list.bytes)}`;
  return [list, part("datapackage-digest.json", json({ path: list.path, hash }))];
};

/**
 * A WACZ file of a copy: the WARC as it was kept, with what players need to show the page again. The same
 * copy always makes the same file.
 */
export const waczOf = async (page: ArchivedPage): Promise<Uint8Array<ArrayBuffer>> => {
  const parts = [
    part(`archive/${WARC_NAME}`, page.warc),
    part("indexes/index.cdxj", await indexOf(page.warc)),
    part("pages/pages.jsonl", pagesOf(page)),
  ];
  const zip = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  for (const { path, bytes } of [...parts, ...described(page, parts)]) {
    // Players read parts of the archive where they stand: it is packed already.
    const level = path.startsWith("archive/") ? 0 : 6;
    await zip.add(path, new Uint8ArrayReader(bytes), { level, lastModDate: page.at });
  }
  return new Uint8Array(await zip.close());
};
