import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import type { NewEvent } from "@/lib/platform/events/payloads";
import { LOG_KEEPER } from "@/lib/transparency/append";
import { copiesTold, tellingOfCopies } from "./copies-told";
import { holdFiles } from "./files/keep";

/**
 * Tells of the archived copies that were shown before there were events of them. For the server's start: it
 * leaves claims alone of which any event tells, so that a row that was put in past the desk stays found.
 */
export const tellOfOlderCopies = (): Promise<void> =>
  database().$transaction(async (tx) => {
    await holdFiles(tx);
    const claims = await tx.archivedCopy.groupBy({ by: "claimId", orderBy: { claimId: "asc" } });
    const happened: NewEvent[] = [];
    for (const { claimId } of claims) {
      if ((await copiesTold(tx, claimId)) !== null) continue;
      happened.push(...(await tellingOfCopies(tx, claimId)));
    }
    await appendEvents(tx, LOG_KEEPER, now(), happened);
  });
