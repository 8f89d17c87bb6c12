"use client";

import { useEffect, useState } from "react";
import type { KnownClaim } from "@/lib/matching/queries";

/** What is known already of something. `except` is the claim that is asked for, "" for none. */
export type AskedFor = { statement: string; language: string; claimant: string; except: string };

/** After this many milliseconds without a key, what was typed is looked for. */
const PAUSE = 250;

type Answer = { to: string; known: readonly KnownClaim[]; failed: boolean };

const NOTHING: Answer = { to: "", known: [], failed: false };

const ask = async (to: string, signal: AbortSignal): Promise<Answer> => {
  const response = await fetch(`/desk/claims/closest?${to}`, { signal });
  if (!response.ok) return { to, known: [], failed: true };
  const { known } = (await response.json()) as { known: KnownClaim[] };
  return { to, known, failed: false };
};

/**
 * The closest known claims to a statement that may still be typed: a question is given up with the next key,
 * so that an answer to what stood there before is never shown. Null asks nothing.
 */
export const useClosest = (asked: AskedFor | null): Answer & { pending: boolean } => {
  const to = asked?.statement.trim() ? new URLSearchParams(asked).toString() : "";
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    if (to === "") return setAnswer(NOTHING);
    const given = new AbortController();
    const wait = setTimeout(() => {
      ask(to, given.signal).then(setAnswer, (error: unknown) => {
        if (!given.signal.aborted) setAnswer({ to, known: [], failed: true });
        else if (!(error instanceof DOMException)) throw error;
      });
    }, PAUSE);
    return () => {
      given.abort();
      clearTimeout(wait);
    };
  }, [to]);
  return { ...answer, pending: answer.to !== to };
};
