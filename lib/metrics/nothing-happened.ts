import type { DeskNumbers } from "./queries";

/** Whether the figures of a period are all none. What waits today is of no period. */
export const nothingHappened = ({
  stages,
  throughput,
  outcomes,
  agreement,
  balance,
}: DeskNumbers): boolean =>
  stages.every(({ claims }) => claims === 0) &&
  throughput.steps.every(({ proposed, published }) => proposed + published === 0) &&
  Object.values(outcomes).every((count) => count === 0) &&
  agreement.rounds === 0 &&
  Object.values(balance).every((rows) => rows.length === 0);
