import { config } from "@/lib/platform/config";
import type { Database, Transaction } from "@/lib/platform/database/client";
import type { Bytes } from "@/lib/platform/fetch/body";
import { folderPlace } from "./folder";
import { AccessDeniedError, type Place } from "./place";
import { s3Place } from "./s3";
import { sha256Of } from "./sha256";

type GivenFile = { bytes: Uint8Array; mediaType: string; name: string };

/** Where a file's bytes are, as its row says. Files stay where they were put when the settings change. */
const placeNames = ["database", "folder", "s3"] as const;
type PlaceName = (typeof placeNames)[number];

const s3OfSettings = (): Place | undefined => {
  const { FILES_S3_URL: url, FILES_S3_REGION: region } = config();
  const { FILES_S3_KEY_ID: keyId, FILES_S3_SECRET: secret } = config();
  return url && keyId && secret ? s3Place({ url, region, keyId, secret }) : undefined;
};

const folderOfSettings = (): Place | undefined => {
  const { FILES_FOLDER: folder } = config();
  return folder === undefined ? undefined : folderPlace(folder);
};

/** Where new files go. */
const chosen = (): { name: PlaceName; place?: Place | undefined } => {
  const s3 = s3OfSettings();
  if (s3) return { name: "s3", place: s3 };
  const folder = folderOfSettings();
  return folder ? { name: "folder", place: folder } : { name: "database" };
};

/**
 * Keeps bytes under their SHA-256 (hex), which is returned. The same bytes are kept once; the name and
 * media type of the first time stand. Bytes are there before their row is: who dies in between leaves bytes
 * that no row names, and that are used when they come again.
 */
export const storeFile = async (tx: Transaction, file: GivenFile): Promise<string> => {
  const sha256 = sha256Of(file.bytes);
  if ((await tx.storedFile.count({ where: { sha256 } })) > 0) return sha256;
  const { name, place } = chosen();
  await place?.put(sha256, file.bytes);
  await tx.storedFile.createMany({
    data: {
      sha256,
      place: name,
      bytes: place ? null : new Uint8Array(file.bytes),
      size: file.bytes.length,
      mediaType: file.mediaType,
      name: file.name || null,
    },
    skipDuplicates: true,
  });
  return sha256;
};

/** Bytes that are not there, or not those that were kept. */
class DamagedFileError extends Error {
  override readonly name = "DamagedFileError";
}

/** Undefined where the settings do not say any more how to reach it. */
export const placeOf = (name: string): Place | undefined =>
  name === "s3" ? s3OfSettings() : folderOfSettings();

/** A file's bytes as they are now, whether or not they are those that were kept; null where there are none. */
export const bytesAsTheyAre = async (
  db: Database | Transaction,
  sha256: string,
): Promise<Bytes | null> => {
  const row = await db.storedFile.findUnique({
    where: { sha256 },
    select: { bytes: true, place: true },
  });
  if (!row) return null;
  if (row.place === "database") return row.bytes;
  let denied: AccessDeniedError | null = null;
  try {
    const bytes = await placeOf(row.place)?.get(sha256);
    if (bytes) return bytes;
  } catch (error) {
    if (!(error instanceof AccessDeniedError)) throw error;
    denied = error;
  }
  // It may have been moved since its row was read.
  const now = await db.storedFile.findUnique({ where: { sha256 }, select: { place: true } });
  if (now && now.place !== row.place) return (await placeOf(now.place)?.get(sha256)) ?? null;
  if (denied) throw denied;
  return null;
};

/**
 * The bytes of a file; null when there is none of that hash. Throws when they are not those that were kept:
 * nobody is given something else under their hash.
 */
export const readFile = async (
  db: Database | Transaction,
  sha256: string,
): Promise<Bytes | null> => {
  const bytes = await bytesAsTheyAre(db, sha256);
  if (bytes && sha256Of(bytes) === sha256) return bytes;
  if (!bytes && (await db.storedFile.count({ where: { sha256 } })) === 0) return null;
  throw new DamagedFileError(`the file ${sha256} is damaged or gone`);
};
