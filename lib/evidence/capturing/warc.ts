import { WARCRecord, WARCSerializer } from "warcio";
import type { Exchange, HeaderFields } from "@/lib/platform/fetch/exchange";

/** The media type of WARC files (IANA), each of whose records is packed by itself. */
export const WARC_TYPE = "application/warc";

const VERSION = "WARC/1.1";

/** Of a request or answer whose body went over the wire in pieces, which an archive has in one. */
const asArchived = (fields: HeaderFields): [string, string][] =>
  fields.map(([name, value]) => [
    /^transfer-encoding$/iu.test(name) ? `X-Archive-Orig-${name}` : name,
    value,
  ]);

async function* bytesOf(body: Uint8Array) {
  if (body.length > 0) yield body;
}

const packed = (record: WARCRecord): Promise<Uint8Array> =>
  WARCSerializer.serialize(record, {
    gzip: true,
    digest: { algo: "sha-256", prefix: "sha256:", base32: false },
  });

const requestTarget = (url: string): string => {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
};

const recordsOf = ({ url, at, request, status, statusText, headers, body }: Exchange) => {
  const common = {
    url,
    date: at.toISOString(),
    warcVersion: VERSION,
    keepHeadersCase: true,
  } as const;
  const response = WARCRecord.create(
    {
      ...common,
      type: "response",
      httpHeaders: asArchived(headers),
      statusline: `HTTP/1.1 ${status} ${statusText}`.trimEnd(),
    },
    bytesOf(body),
  );
  const responseId = response.warcHeader("WARC-Record-ID") ?? "";
  const asked = WARCRecord.create(
    {
      ...common,
      type: "request",
      warcHeaders: { "WARC-Concurrent-To": responseId },
      httpHeaders: asArchived(request),
      statusline: `GET ${requestTarget(url)} HTTP/1.1`,
    },
    bytesOf(new Uint8Array()),
  );
  return [response, asked];
};

/**
 * A WARC 1.1 file (ISO 28500:2017) of every request that was made and its answer, as they went over the
 * wire, each record packed by itself so that players can begin anywhere.
 *
 * @param software who made it, as its first record says
 */
export const warcOf = async (
  exchanges: readonly Exchange[],
  { software, at, filename }: { software: string; at: Date; filename: string },
): Promise<Uint8Array<ArrayBuffer>> => {
  const info = WARCRecord.createWARCInfo(
    { date: at.toISOString(), filename, warcVersion: VERSION },
    { software, format: "WARC File Format 1.1", robots: "obey" },
  );
  const parts: Uint8Array[] = [];
  for (const record of [info, ...exchanges.flatMap(recordsOf)]) parts.push(await packed(record));
  return new Uint8Array(Buffer.concat(parts));
};
