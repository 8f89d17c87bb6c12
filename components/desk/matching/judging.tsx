"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { JudgePairInput } from "@/lib/matching/schema";

/** Remembers what a person said of a pair; returns why not, in words, or null when it was done. */
export type JudgePair = (pair: JudgePairInput) => Promise<string | null>;

const JudgingContext = createContext<JudgePair | null>(null);

/** Hands the way to judge pairs to all panels below, wherever on the desk they stand. */
export function JudgingProvider({ judge, children }: { judge: JudgePair; children: ReactNode }) {
  return <JudgingContext value={judge}>{children}</JudgingContext>;
}

export const useJudge = (): JudgePair | null => useContext(JudgingContext);
