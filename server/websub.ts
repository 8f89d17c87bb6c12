import { setTimeout as pause } from "node:timers/promises";
import { addressOf } from "@/lib/publishing/paths";

/** A publication changes several feeds at once; the hub is told of them together. In milliseconds. */
const GATHERED = 1_000;
/** How long a hub may take to answer, in milliseconds. */
const PATIENCE = 10_000;

const isFeed = (path: string): boolean => /\/feed\.(?:atom|json)$/u.test(path);

/**
 * Tells a WebSub hub (https://www.w3.org/TR/websub/) which feeds have changed, as hubs have it since
 * PubSubHubbub: a form with `hub.mode=publish` and an address per feed. Who subscribed there is sent them
 * by the hub. A hub that cannot be reached is told to `failed`, and of the next change anew.
 *
 * @returns takes the paths of files that changed
 */
export const hubNotices = (
  { hub, origin }: { hub: string; origin: string },
  failed: (error: unknown) => void,
): ((path: string) => void) => {
  const changed = new Set<string>();
  const tell = async () => {
    await pause(GATHERED, undefined, { ref: false });
    const feeds = [...changed];
    changed.clear();
    const body = new URLSearchParams([["hub.mode", "publish"]]);
    for (const path of feeds) body.append("hub.url", addressOf(origin, path));
    const response = await fetch(hub, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`the WebSub hub answered ${response.status}`);
  };
  return (path) => {
    if (!isFeed(path)) return;
    changed.add(path);
    if (changed.size === 1) tell().catch(failed);
  };
};
