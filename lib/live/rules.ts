import type { EventKind } from "@/lib/platform/events/payloads";
import type { LiveList } from "./schema";

/** What a list of articles, and of what readers sent, shows of events: by what these are about. */
const shown: Record<Exclude<LiveList, "list/claims">, readonly string[]> = {
  "list/articles": ["article", "appearance", "desk"],
  "list/tips": ["tip", "correction", "claim", "round", "verdict", "desk", "person"],
};

/** Of what lists of claims say nothing. Anything else may be seen there, also what is yet to be thought of. */
const silent: readonly string[] = [
  ...["capture", "comment", "feed", "import", "invitation", "key", "log", "method", "pair"],
  ...["reply", "search", "suggestion", "thread", "translation", "webhook"],
];
const silentKinds: readonly EventKind[] = [
  ...(["claim.commented", "evidence.attached", "evidence.edited", "source.looked-at"] as const),
  ...(["article.turned", "passage.gone", "passage.placed", "rating.mapped"] as const),
];

/** Whether a list may look otherwise after such an event. */
export const concernsList = (list: LiveList, kind: EventKind): boolean => {
  const [about = ""] = kind.split(".");
  if (list !== "list/claims") return shown[list].includes(about);
  return !silent.includes(about) && !silentKinds.includes(kind);
};
