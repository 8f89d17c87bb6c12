import type { Database } from "@/lib/platform/database/client";
import { readCheckpoint } from "@/lib/transparency/checkpoint";
import { keysOfLog } from "@/lib/transparency/keys";
import { sameHash } from "@/lib/transparency/merkle";
import { signersOf } from "@/lib/transparency/note";
import { storedTiles } from "@/lib/transparency/published";
import { subtreesInTiles } from "@/lib/transparency/tiles";
import type { BrokenRow } from "./broken-row";

/**
 * Holds a checkpoint that was kept outside of the database against the log as it stands: whatever has been
 * cut off since, also by going back to an older backup, is missing here.
 *
 * @param note a signed note, as it was served at /log/checkpoint
 */
export const brokenAgainst = async (db: Database, note: string): Promise<BrokenRow[]> => {
  const kept = readCheckpoint(note);
  const keys = (await keysOfLog(db)).map(({ verifier }) => verifier);
  const row = kept ? String(kept.size) : "a kept checkpoint";
  if (!kept) return [{ row, check: "signature" }];
  const size = await db.logLeaf.count();
  if (size < kept.size) return [{ row, check: "older-than-checkpoint" }];
  if (!signersOf(note, keys)) return [{ row, check: "signature" }];
  const root = await subtreesInTiles(storedTiles(db), size)(0, kept.size);
  return sameHash(root, kept.root) ? [] : [{ row, check: "other-history" }];
};
