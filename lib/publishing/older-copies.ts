import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { event, type NewEvent } from "@/lib/platform/events/payloads";
import { LOG_KEEPER } from "@/lib/transparency/append";
import { tellingOfCopies } from "./copies-told";
import { holdFiles } from "./files/keep";

/** Marks on a desk without copies that from here on each is told of. */
const none = event("claim.copies-shown", {}, { count: 0, copies: [] });

/**
 * Tells of the archived copies that were shown before there were events of them. For the server's start, and
 * once: where there is any such event, a copy that none tells of was put in past the desk, and stays found.
 */
export const tellOfOlderCopies = (): Promise<void> =>
  database().$transaction(async (tx) => {
    await holdFiles(tx);
    if (await tx.event.findFirst({ where: { kind: "claim.copies-shown" } })) return;
    const claims = await tx.archivedCopy.groupBy({ by: "claimId", orderBy: { claimId: "asc" } });
    const happened: NewEvent[] = [];
    for (const { claimId } of claims) happened.push(...(await tellingOfCopies(tx, claimId)));
    await appendEvents(tx, LOG_KEEPER, now(), happened.length > 0 ? happened : [none]);
  });
