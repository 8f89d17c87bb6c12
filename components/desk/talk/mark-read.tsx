"use client";

import { useEffect, useRef } from "react";

type Unread = { rootId: string; upTo: string };

/** Notes what has been read: threads with something new that came into view. */
export function MarkRead({
  threads,
  action,
}: {
  threads: readonly Unread[];
  action: (threads: Unread[]) => Promise<void>;
}) {
  const noted = useRef(new Set<string>());
  useEffect(() => {
    const seen = new IntersectionObserver((entries) => {
      const read = threads.filter(
        ({ rootId, upTo }) =>
          !noted.current.has(`${rootId} ${upTo}`) &&
          entries.some(
            ({ isIntersecting, target }) => isIntersecting && target.id === `thread-${rootId}`,
          ),
      );
      if (read.length === 0) return;
      for (const { rootId, upTo } of read) noted.current.add(`${rootId} ${upTo}`);
      // What could not be noted is new once more the next time.
      action(read).catch(() => undefined);
    });
    for (const { rootId } of threads) {
      const thread = document.getElementById(`thread-${rootId}`);
      if (thread) seen.observe(thread);
    }
    return () => seen.disconnect();
  }, [threads, action]);
  return null;
}
