import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

/** More bytes than allowed, as sent or once unpacked. */
export class TooLargeError extends Error {
  override readonly name = "TooLargeError";
}

/** A body that is not in the encoding it says, or in one that was not asked for. */
export class EncodingError extends Error {
  override readonly name = "EncodingError";
}

export type Bytes = Uint8Array<ArrayBuffer>;

/** Reads a body up to a number of bytes and stops the connection beyond it. */
export const readBounded = async (
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Bytes> => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > maxBytes) throw new TooLargeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
};

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

const inflateEither: Unpack = (bytes, options) => {
  // "deflate" means a zlib stream (RFC 9110, 8.4.1.2); some servers send the bare one.
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8;
  return isZlib ? promisify(inflate)(bytes, options) : promisify(inflateRaw)(bytes, options);
};

const UNPACK = new Map<string, Unpack>([
  ["gzip", (bytes, options) => promisify(gunzip)(bytes, options)],
  ["x-gzip", (bytes, options) => promisify(gunzip)(bytes, options)],
  ["deflate", inflateEither],
  ["br", (bytes, options) => promisify(brotliDecompress)(bytes, options)],
]);

/** What is understood, for the Accept-Encoding header. */
export const ENCODINGS = "gzip, deflate, br";

/** No server has a reason to pack a page more often. */
const MOST_LAYERS = 2;

const isOversize = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

/**
 * Undoes a Content-Encoding, each layer bounded, so that a small answer cannot unfold into a large one.
 * Throws TooLargeError or EncodingError.
 */
export const unpack = async (
  bytes: Bytes,
  contentEncoding: string,
  maxBytes: number,
): Promise<Bytes> => {
  const layers = contentEncoding
    .toLowerCase()
    .split(",")
    .map((layer) => layer.trim())
    .filter((layer) => layer !== "" && layer !== "identity");
  if (layers.length > MOST_LAYERS) throw new EncodingError("packed too often");
  let unpacked = bytes;
  for (const layer of layers.reverse()) {
    const undo = UNPACK.get(layer);
    if (!undo) throw new EncodingError(`unknown encoding ${layer}`);
    try {
      unpacked = new Uint8Array(await undo(unpacked, { maxOutputLength: maxBytes }));
    } catch (error) {
      if (isOversize(error)) throw new TooLargeError(`more than ${maxBytes} bytes unpacked`);
      throw new EncodingError(`broken ${layer}`, { cause: error });
    }
  }
  return unpacked;
};
