import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

export type Listener = {
  /** Whether every notice there is would be heard. */
  isListening: () => boolean;
  /** Resolves when every notice of what was committed before has been heard. */
  catchUp: () => Promise<void>;
  close: () => Promise<void>;
};

/** By this name the connection is known in `pg_stat_activity`. */
export const LISTENER = "claimdesk listener";

const SHORTEST_WAIT = 100;
const LONGEST_WAIT = 10_000;

/**
 * Hears a channel of the database on a connection of its own, and connects again when that is lost.
 *
 * @param heard is told each notice's payload
 * @param missed is called whenever notices may have gone by unheard
 */
export const listenTo = (
  databaseUrl: string,
  channel: string,
  heard: (payload: string) => void,
  missed: () => void,
): Listener => {
  let client: Client | undefined;
  let listening = false;
  let closed = false;
  let asking: Promise<void> | undefined;
  let askingNext: Promise<void> | undefined;

  /** Listens until the connection is lost. */
  const listen = async () => {
    const connection = new Client({
      connectionString: databaseUrl,
      application_name: LISTENER,
      keepAlive: true,
    });
    client = connection;
    const lost = new Promise<void>((resolve) => {
      // A connection that breaks may say so more than once.
      connection.on("error", () => resolve());
      connection.once("end", () => resolve());
    });
    connection.on("notification", ({ payload }) => heard(payload ?? ""));
    await connection.connect();
    await connection.query(`LISTEN ${channel}`);
    missed();
    listening = true;
    await lost;
  };

  const keepListening = async () => {
    for (let wait = SHORTEST_WAIT; !closed; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      await listen().catch(() => client?.end().catch(() => undefined));
      if (listening) wait = SHORTEST_WAIT;
      listening = false;
      missed();
      if (!closed) await pause(wait, undefined, { ref: false });
    }
  };
  const ended = keepListening();

  // The database hands a connection its notices before it answers its next question.
  const ask = async () => {
    await client?.query("SELECT 1").catch(missed);
  };

  /** One question at a time is enough for however many wait; who comes while one is out waits for the next. */
  const catchUp = (): Promise<void> => {
    if (!asking) {
      asking = ask().finally(() => {
        asking = undefined;
      });
      return asking;
    }
    askingNext ??= asking.then(() => {
      askingNext = undefined;
      return catchUp();
    });
    return askingNext;
  };

  return {
    isListening: () => listening,
    catchUp,
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
      await ended;
    },
  };
};
