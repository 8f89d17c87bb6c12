import type { Actor } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { database } from "@/lib/platform/database/client";
import { appendEvents } from "@/lib/platform/events/append";
import { event } from "@/lib/platform/events/payloads";
import type { Failure } from "../files/unreadable";
import type { TakenRun } from "./take";

const stateAfter = (run: TakenRun, failure: Failure | null) => {
  if (failure !== null) return "failed";
  return run.state === "checking" ? "checked" : "done";
};

/** A trial ends in a report; an import ends for good, and its bytes are let go of. */
export const endRun = (run: TakenRun, failure: Failure | null): Promise<void> =>
  database().$transaction(async (tx) => {
    const state = stateAfter(run, failure);
    const isOver = state !== "checked";
    const { count } = await tx.importRun.updateMany({
      where: { id: run.id, state: run.state },
      data: {
        state,
        failure,
        claimedUntil: null,
        ...(failure === null ? { bytesRead: run.size } : {}),
        ...(isOver ? { finishedAt: now() } : {}),
      },
    });
    if (count === 0) return;
    await tx.$executeRaw`DELETE FROM import_seen WHERE run_id = ${run.id}::uuid`;
    if (!isOver) return;
    await tx.importPart.deleteMany({ where: { runId: run.id } });
    if (run.state !== "importing") return;
    const { fileName, imported, repaired, unchanged, refused } =
      await tx.importRun.findUniqueOrThrow({
        where: { id: run.id },
        select: { fileName: true, imported: true, repaired: true, unchanged: true, refused: true },
      });
    const actor: Actor = run.actor ?? { kind: "system", job: "feeds" };
    const told = { fileName, imported: imported + repaired, unchanged, refused };
    await appendEvents(tx, actor, now(), [event("import.ended", {}, told)]);
  });
