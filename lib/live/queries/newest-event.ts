import { mayReadClaims } from "@/lib/claims/policy";
import { query } from "@/lib/platform/query";
import { nothingInput } from "../schema";

/**
 * Sequence of the newest event. A page asks for it before all else it shows: what comes after it is what the page
 * may not show yet.
 */
export const newestEvent = query({
  name: "live.newest-event",
  input: nothingInput,
  may: mayReadClaims,
  read: async (db) => {
    const newest = await db.event.findFirst({
      orderBy: { sequence: "desc" },
      select: { sequence: true },
    });
    return (newest?.sequence ?? 0n).toString();
  },
});
