"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";
import { followHands } from "./busy";
import { noteFocus } from "./kept-focus";
import { restAfter, SHORTEST_REST } from "./rest";

/** Several changes come together, and the page is read again once. In milliseconds. */
const TOGETHER = 150;
/** How soon it is tried again while the person has their hands full. In milliseconds. */
const AGAIN = 250;

/**
 * Reads the page again when `refresh` was called and it suits the person, around what they typed and where they
 * are. Called in between, it is once more.
 *
 * @param isNeeded asked right before: the page may show by now what it was to be read again for
 */
export const useRefresh = (isNeeded: () => boolean): (() => void) => {
  const router = useRouter();
  const [reading, start] = useTransition();
  const giveFocusBack = useRef<() => void>(() => undefined);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const rest = useRef(SHORTEST_REST);
  const asked = useRef(0);
  const hands = useRef<ReturnType<typeof followHands>>(undefined);

  useEffect(() => {
    hands.current = followHands();
    return () => {
      hands.current?.leave();
      clearTimeout(waiting.current);
    };
  }, []);

  useEffect(() => {
    if (!reading) giveFocusBack.current();
  }, [reading]);

  return useCallback(() => {
    const readOrWait = () => {
      waiting.current = undefined;
      if (hands.current?.areBusy()) {
        waiting.current = setTimeout(readOrWait, AGAIN);
        return;
      }
      if (!isNeeded()) return;
      const passed = performance.now() - last.current;
      rest.current = restAfter(rest.current, { asked: asked.current, passed });
      asked.current = 0;
      last.current = performance.now();
      giveFocusBack.current = noteFocus();
      start(() => router.refresh());
    };
    asked.current += 1;
    const left = last.current + rest.current - performance.now();
    waiting.current ??= setTimeout(readOrWait, Math.max(TOGETHER, left));
  }, [router, isNeeded]);
};
