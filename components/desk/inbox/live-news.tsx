"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

/** Several news come together; the page is asked for once. In milliseconds. */
const TOGETHER = 150;

/** Keeps the count of the inbox, and whatever page is open, as they are: there is news for whoever reads it. */
export function LiveNews({ state }: { state: string }) {
  const router = useRouter();
  const known = useRef(state);
  useEffect(() => {
    known.current = state;
  }, [state]);

  useEffect(() => {
    let source: EventSource | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const heard = ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as { state: string; heard: boolean };
      if (!news.heard && news.state === known.current) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => router.refresh(), TOGETHER);
    };
    // Browsers keep few connections to a server: a page that nobody sees gives its own up meanwhile.
    const followWhileSeen = () => {
      source?.close();
      if (document.visibilityState === "hidden") return;
      source = new EventSource("/desk/inbox/live");
      source.addEventListener("message", heard);
    };
    followWhileSeen();
    document.addEventListener("visibilitychange", followWhileSeen);
    return () => {
      document.removeEventListener("visibilitychange", followWhileSeen);
      clearTimeout(waiting);
      source?.close();
    };
  }, [router]);
  return null;
}
