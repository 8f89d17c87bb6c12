import { inflateRawSync } from "node:zlib";
import { type ExtractionRefusal, LIMITS } from "./article";

// APPNOTE.TXT 6.3.10: end of central directory (4.3.16), central file header (4.3.12), local header (4.3.7)
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

type Entry = { name: string; encrypted: boolean; method: number; packed: number; at: number };

export type Unzipped =
  | { ok: true; files: Map<string, Uint8Array> }
  | { ok: false; reason: ExtractionRefusal };

const refuse = (reason: ExtractionRefusal): Unzipped => ({ ok: false, reason });

/** The last end-of-directory record; it stands within 64 kB of the end. */
const endOf = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
};

const entriesOf = (bytes: Uint8Array, view: DataView, end: number): Entry[] => {
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError("broken central directory");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

const packedOf = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  if (view.getUint32(entry.at, true) !== LOCAL) throw new RangeError("broken local header");
  const skip = view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const from = entry.at + 30 + skip;
  return bytes.subarray(from, from + entry.packed);
};

/** What an entry unfolds to, or undefined when that is more than there is room for. */
const contentOf = (packed: Uint8Array, method: number, room: number): Uint8Array | undefined => {
  if (method === 0) return packed.length <= room ? packed : undefined;
  if (method !== 8) throw new RangeError("unknown compression");
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    if (error instanceof RangeError && "code" in error) return undefined; // ERR_BUFFER_TOO_LARGE
    throw error;
  }
};

/**
 * Unfolds a ZIP in memory within bounds, measuring what comes out and not what its directory claims, so that
 * a bomb is refused before any other library opens it. Throws when the bytes are no sound ZIP.
 */
export const unzip = (bytes: Uint8Array): Unzipped => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return refuse("unreadable");
  if (view.getUint16(end + 10, true) > LIMITS.zipEntries) return refuse("too-large");
  const entries = entriesOf(bytes, view, end);
  if (entries.some(({ encrypted }) => encrypted)) return refuse("encrypted");
  const files = new Map<string, Uint8Array>();
  let room: number = LIMITS.unzipped;
  for (const entry of entries) {
    const most = /\.(?:xml|rels)$/i.test(entry.name) ? Math.min(room, LIMITS.xml) : room;
    const content = contentOf(packedOf(bytes, view, entry), entry.method, most);
    if (!content) return refuse("too-large");
    room -= content.length;
    files.set(entry.name, content);
  }
  return { ok: true, files };
};
