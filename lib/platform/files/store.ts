import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/platform/database/client";

type GivenFile = { bytes: Uint8Array; mediaType: string; name: string };

/**
 * Keeps bytes under their SHA-256 (hex), which is returned. The same bytes are kept once; the name and
 * media type of the first time stand.
 */
export const storeFile = async (tx: Transaction, file: GivenFile): Promise<string> => {
  const id = createHash("sha256").update(file.bytes).digest("hex");
  await tx.storedFile.createMany({
    data: {
      sha256: id,
      bytes: new Uint8Array(file.bytes),
      size: file.bytes.length,
      mediaType: file.mediaType,
      name: file.name || null,
    },
    skipDuplicates: true,
  });
  return id;
};
