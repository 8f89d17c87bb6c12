import { database } from "@/lib/platform/database/client";
import type { LivePage } from "./schema";

/** How often an open stream says that it still is. In milliseconds. */
export const RENEWED = 15_000;

/** A stream that said nothing for so long went down with its server. */
const LOST_AFTER = "40 seconds";

/** An open stream, and who reads it where. */
type Reading = { stream: string; personId: string; page: LivePage };

/** Notes that a stream is open still, and puts those away that were lost: whoever is on their pages hears of it. */
export const noteReading = async ({ stream, personId, page }: Reading): Promise<void> => {
  const db = database();
  await db.$executeRaw`
    INSERT INTO presence (stream, person_id, page, seen_at)
    VALUES (${stream}::uuid, ${personId}::uuid, ${page}, now())
    ON CONFLICT (stream) DO UPDATE SET seen_at = excluded.seen_at`;
  // Several servers put away at once: each takes what no other has in hand.
  await db.$executeRaw`
    DELETE FROM presence WHERE stream IN (
      SELECT stream FROM presence WHERE seen_at < now() - ${LOST_AFTER}::interval FOR UPDATE SKIP LOCKED)`;
};

/** Notes that a stream is closed. */
export const noteLeft = async (stream: string): Promise<void> => {
  await database().presence.deleteMany({ where: { stream } });
};
