import { mayCreateClaim } from "@/lib/claims/policy";
import type { Actor } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Who chooses what becomes a claim says what is one already. */
export const mayJudgePair = (
  actor: Actor,
  pair: { askedId: string | null; knownId: string } = { askedId: null, knownId: "" },
): Decision =>
  all(
    mayCreateClaim(actor),
    pair.askedId === pair.knownId ? refusedBecause("duplicate-of-itself") : allowed,
  );
