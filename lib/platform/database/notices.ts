import { config } from "@/lib/platform/config";
import { listenTo } from "./listen";

type Heard = (payload: string) => void;
type Channel = { listeners: Set<Heard> };

// The bundler makes several copies of this module; one connection per channel is enough for all.
const shared = globalThis as typeof globalThis & { claimdeskChannels?: Map<string, Channel> };

const open = (name: string): Channel => {
  const listeners = new Set<Heard>();
  const tell = (payload: string) => {
    for (const heard of listeners) heard(payload);
  };
  listenTo(config().DATABASE_URL, name, tell, () => tell(""));
  return { listeners };
};

/**
 * Hears a channel of the database from now on, on a connection that all who listen in this process share.
 * An empty payload says that notices may have been missed and everything should be looked at anew.
 *
 * @returns ends it
 */
export const hear = (channel: string, heard: Heard): (() => void) => {
  shared.claimdeskChannels ??= new Map();
  const known = shared.claimdeskChannels.get(channel) ?? open(channel);
  shared.claimdeskChannels.set(channel, known);
  known.listeners.add(heard);
  return () => void known.listeners.delete(heard);
};
