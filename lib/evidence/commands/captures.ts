import type { Transaction } from "@/lib/platform/database/client";
import { mediaTypeOf } from "@/lib/platform/files/media-type";
import { storeFile } from "@/lib/platform/files/store";
import { keepable } from "@/lib/platform/typed-text";
import { captureText } from "../capture-text";
import type { CaptureOrigin } from "../schema";

/** A copy as it was handed in; both empty when there was none. */
type GivenCopy = { text: string; file: Uint8Array; fileName: string };

type ReadCopy = {
  bytes: Uint8Array;
  mediaType: string;
  name: string;
  origin: CaptureOrigin;
  text: string | null;
};

/**
 * Reads a copy before anything is written, for a long document takes its time. Null when none was
 * given.
 */
export const readCopy = async (given: GivenCopy): Promise<ReadCopy | null> => {
  if (given.file.length > 0) {
    const mediaType = mediaTypeOf(given.file);
    return {
      bytes: given.file,
      mediaType,
      name: given.fileName,
      origin: "given-file",
      text: await captureText(given.file, mediaType),
    };
  }
  const text = keepable(given.text);
  if (text.trim() === "") return null;
  return {
    bytes: new TextEncoder().encode(text),
    mediaType: "text/plain; charset=utf-8",
    name: "",
    origin: "given-text",
    text,
  };
};

/**
 * Keeps a copy of a source, or finds the very same one again.
 *
 * @returns the capture and the SHA-256 (hex) of its bytes; `made` when it was not there before
 */
export const keepCapture = async (
  tx: Transaction,
  copy: ReadCopy,
  of: { sourceId: string; finalUrl: string | null; personId: string; at: Date },
): Promise<{ id: string; sha256: string; made: boolean }> => {
  const fileId = await storeFile(tx, copy);
  const known = await tx.capture.findFirst({
    where: { sourceId: of.sourceId, fileId },
    select: { id: true },
  });
  if (known) return { id: known.id, sha256: fileId, made: false };
  const made = await tx.capture.create({
    data: {
      sourceId: of.sourceId,
      fileId,
      origin: copy.origin,
      finalUrl: of.finalUrl,
      text: copy.text,
      capturedById: of.personId,
      capturedAt: of.at,
    },
    select: { id: true },
  });
  return { id: made.id, sha256: fileId, made: true };
};
