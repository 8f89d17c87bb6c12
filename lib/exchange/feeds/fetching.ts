import { addressComplaint } from "@/lib/articles/intake";
import type { FetchRefusal } from "@/lib/platform/fetch/safe-fetch";
import type { Complaint } from "@/lib/platform/outcome";

/** Bytes of a page, file or feed that is fetched: it is in memory for a moment. Larger ones are uploaded. */
export const LARGEST_FETCH = 32 * 1024 * 1024;

/** Media types under which reviews are served. */
export const IMPORT_TYPES = [
  "text/html",
  "application/xhtml+xml",
  "application/json",
  "application/ld+json",
  "application/x-ndjson",
  "application/jsonl",
  "text/csv",
  "text/plain",
  "application/xml",
  "text/xml",
  "application/rss+xml",
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

/** What a refused fetch says beside the address. */
export const fetchComplaint: Record<FetchRefusal, Complaint["key"]> = {
  ...addressComplaint,
  "unsupported-type": "import-unsupported",
};
