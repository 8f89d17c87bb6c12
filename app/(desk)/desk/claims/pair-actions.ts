"use server";

import { judgePair } from "@/lib/matching/commands";
import type { JudgePairInput } from "@/lib/matching/schema";
import { currentActor } from "@/lib/people/session";
import { refusalWords } from "@/lib/platform/refusal-words";

/** Remembers what somebody said of a pair of claims; why not, in words, or null when it was done. */
export async function judgePairAction(pair: JudgePairInput): Promise<string | null> {
  const outcome = await judgePair(await currentActor(), pair);
  return outcome.ok ? null : refusalWords(outcome.refusal);
}
