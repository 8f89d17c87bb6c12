import type { Transaction } from "@/lib/platform/database/client";
import { enqueue } from "@/lib/platform/jobs/enqueue";

/** Has runs that wait tried or imported, as soon as this transaction ends. */
export const askForImports = (tx: Transaction): Promise<void> =>
  enqueue(tx, "imports.work", {}, { key: "imports.work" });

/** Has feeds that are due looked at, as soon as this transaction ends. */
export const askForFeeds = (tx: Transaction): Promise<void> =>
  enqueue(tx, "feeds.look", {}, { key: "feeds.look" });
