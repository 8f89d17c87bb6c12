import type { Database, Transaction } from "@/lib/platform/database/client";
import type { FetchRefusal } from "@/lib/platform/fetch/safe-fetch";
import { readFile } from "@/lib/platform/files/store";
import type { Complaint } from "@/lib/platform/outcome";
import { extractArticle } from "./extraction/extract";

/** What a refused fetch says beside the address. */
export const addressComplaint: Record<FetchRefusal, Complaint["key"]> = {
  "invalid-url": "url",
  "forbidden-scheme": "address-forbidden",
  "forbidden-port": "address-port",
  "private-address": "address-private",
  credentials: "address-credentials",
  "too-many-redirects": "address-redirects",
  "too-large": "file-too-large",
  timeout: "address-slow",
  "unknown-host": "address-unknown",
  unreachable: "address-unreachable",
  "untrusted-certificate": "address-untrusted",
  "endless-header": "address-endless",
  "broken-answer": "address-broken",
  robots: "address-robots",
  "not-success": "address-refused",
  "unsupported-type": "file-unsupported",
};

/** Reads the article out of a kept file; null when there is no such file. */
export const extractStored = async (db: Database | Transaction, fileId: string, url: string) => {
  const file = await db.storedFile.findUnique({
    where: { sha256: fileId },
    select: { mediaType: true, name: true },
  });
  const bytes = file && (await readFile(db, fileId));
  if (!file || !bytes) return null;
  return extractArticle({
    bytes,
    mediaType: file.mediaType,
    ...(file.name ? { fileName: file.name } : {}),
    ...(url ? { url } : {}),
  });
};
