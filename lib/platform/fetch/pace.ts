import { setTimeout as pause } from "node:timers/promises";

/** Between two requests to one host that nobody waits for, in milliseconds. */
const BETWEEN = 1_000;
const MOST_HOSTS = 1_000;

const nextTurn = new Map<string, number>();

/**
 * Waits until a host may be asked again: it is asked once a second, or as seldom as it wishes. Whoever comes
 * meanwhile waits in line.
 *
 * @param delay milliseconds the host itself asks for
 */
export const takeTurn = async (
  host: string,
  delay: number,
  at: number,
  signal: AbortSignal,
): Promise<void> => {
  const turn = Math.max(at, nextTurn.get(host) ?? 0);
  if (nextTurn.size >= MOST_HOSTS) {
    for (const [known, time] of nextTurn) if (time <= at) nextTurn.delete(known);
  }
  nextTurn.set(host, turn + Math.max(BETWEEN, delay));
  if (turn > at) await pause(turn - at, undefined, { signal });
};
