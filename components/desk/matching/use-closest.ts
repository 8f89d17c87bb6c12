"use client";

import { useCallback, useEffect, useState } from "react";
import type { Closest } from "@/lib/matching/queries";

/** What is known already of something. `except` is the claim that is asked for, "" for none. */
export type AskedFor = { statement: string; language: string; claimant: string; except: string };

/** After this many milliseconds without a key, what was typed is looked for. */
const PAUSE = 250;

type Answer = Closest & { to: string; failed: boolean };

const nothing = (to: string, failed: boolean): Answer => ({
  ...{ to, failed, known: [], apart: [] },
  can: { judge: { allowed: false, because: "sign-in-first" } },
});

const NOTHING = nothing("", false);

const ask = async (to: string, signal: AbortSignal): Promise<Answer> => {
  const response = await fetch(`/desk/claims/closest?${to}`, { signal });
  if (!response.ok) return nothing(to, true);
  return { ...((await response.json()) as Closest), to, failed: false };
};

/**
 * The closest known claims to a statement that may still be typed: a question is given up with the next key,
 * so that an answer to what stood there before is never shown. Null asks nothing. `again` asks the same
 * once more.
 */
export const useClosest = (asked: AskedFor | null) => {
  const to = asked?.statement.trim() ? new URLSearchParams(asked).toString() : "";
  const [answer, setAnswer] = useState(NOTHING);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody judged a pair
  useEffect(() => {
    if (to === "") return setAnswer(NOTHING);
    const given = new AbortController();
    const wait = setTimeout(() => {
      ask(to, given.signal).then(setAnswer, (error: unknown) => {
        if (!given.signal.aborted) setAnswer(nothing(to, true));
        else if (!(error instanceof DOMException)) throw error;
      });
    }, PAUSE);
    return () => {
      given.abort();
      clearTimeout(wait);
    };
  }, [to, times]);
  const again = useCallback(() => setTimes((before) => before + 1), []);
  return { ...answer, pending: answer.to !== to, again };
};

export type UsedClosest = ReturnType<typeof useClosest>;
