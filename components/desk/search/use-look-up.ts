"use client";

import { useEffect, useState } from "react";
import type { SearchHit } from "@/lib/search/hits";

/** After this many milliseconds without a key, what was typed is looked for. */
const PAUSE = 120;

type Answer = { typed: string; hits: readonly SearchHit[]; failed: boolean };

const NOTHING: Answer = { typed: "", hits: [], failed: false };

const ask = async (typed: string, signal: AbortSignal): Promise<Answer> => {
  const response = await fetch(`/desk/search/typed?${new URLSearchParams({ q: typed })}`, {
    signal,
  });
  if (!response.ok) return { typed, hits: [], failed: true };
  const { hits } = (await response.json()) as { hits: SearchHit[] };
  return { typed, hits, failed: false };
};

/**
 * What is found for what somebody types, as they type it. An answer to what was typed before is never
 * handed on: its question is given up with the next key.
 */
export const useLookUp = (typed: string): Answer & { pending: boolean } => {
  const wanted = typed.trim();
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    if (wanted === "") return setAnswer(NOTHING);
    const given = new AbortController();
    const wait = setTimeout(() => {
      ask(wanted, given.signal).then(setAnswer, (error: unknown) => {
        if (!given.signal.aborted) setAnswer({ typed: wanted, hits: [], failed: true });
        else if (!(error instanceof DOMException)) throw error;
      });
    }, PAUSE);
    return () => {
      given.abort();
      clearTimeout(wait);
    };
  }, [wanted]);
  return { ...answer, pending: answer.typed !== wanted };
};
