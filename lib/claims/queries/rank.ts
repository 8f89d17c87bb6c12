import type { Database } from "@/lib/platform/database/client";

/**
 * Makes the points of claims again for which a day has come since they were made. Looks at those with a day
 * near enough that it may, however long no server ran.
 *
 * @returns how many had changed
 */
export const rankAgain = (db: Database): Promise<number> => db.$executeRaw`
  UPDATE claim SET priority = -1
  WHERE claim.id IN (
      SELECT id FROM claim AS due
      WHERE due.status IN ('proposed', 'open', 'researching', 'in-review', 'decided')
        AND COALESCE(due.due_on, 'infinity') <= desk_today() + 7
      UNION
      SELECT id FROM claim AS event WHERE event.matters_by <= desk_today() + 30)
    AND claim.priority <> points_of_claim(claim, desk_today())`;
