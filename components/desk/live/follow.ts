/** What a stream says, by the kind of message. */
export type Hearing = {
  change: (change: { own: boolean }, sequence: string) => void;
  here: (people: readonly { id: string; name: string }[]) => void;
  news: (news: { state: string; heard: boolean }) => void;
};

/** How long to wait after a refusal, which a browser takes for final, twice as long each time. In milliseconds. */
const SHORTEST = 2_000;
const LONGEST = 60_000;

/**
 * Follows the stream of a page while the page is in view: browsers keep few connections to a server, so one that
 * nobody sees gives its own up meanwhile. What happened in between is told when it comes back.
 *
 * @param page as the stream knows it; null for the news alone
 * @param after sequence of the last event the page shows; undefined not to be told what changes
 * @returns ends it
 */
export const follow = (
  page: string | null,
  after: string | undefined,
  hearing: Hearing,
): (() => void) => {
  let last = after;
  let source: EventSource | undefined;
  let wait = SHORTEST;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const heard = <Data>(kind: string, tell: (data: Data, id: string) => void) =>
    source?.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
      if (lastEventId) last = lastEventId;
      tell(JSON.parse(data) as Data, lastEventId);
    });
  const followWhileSeen = () => {
    clearTimeout(waiting);
    source?.close();
    if (document.visibilityState === "hidden") return;
    const asked = { ...(page ? { page } : {}), ...(last ? { after: last } : {}) };
    source = new EventSource(`/desk/live?${new URLSearchParams(asked)}`);
    source.addEventListener("open", () => {
      wait = SHORTEST;
    });
    source.addEventListener("error", () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      waiting = setTimeout(followWhileSeen, wait);
      wait = Math.min(wait * 2, LONGEST);
    });
    heard("change", hearing.change);
    heard("here", hearing.here);
    heard("news", hearing.news);
  };
  followWhileSeen();
  document.addEventListener("visibilitychange", followWhileSeen);
  return () => {
    document.removeEventListener("visibilitychange", followWhileSeen);
    clearTimeout(waiting);
    source?.close();
  };
};
