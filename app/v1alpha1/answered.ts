import { withinLimits } from "@/lib/keys/allowance";
import { type Door, doors } from "@/lib/keys/rate-limit";
import type { Actor } from "@/lib/platform/actor";
import type { Outcome } from "@/lib/platform/outcome";
import { errorAnswer } from "@/lib/publishing/fact-check-tools/answers";

/**
 * Answers a method within its limits. Who reads may show any key, as Google's clients do: one this desk
 * did not make, or took back, is nobody's, and its questions are counted by where they come from.
 */
export const reading = (
  request: Request,
  work: () => Promise<Response>,
  door: Door = doors.programs,
): Promise<Response> => withinLimits(door, request, { work, tooOften });

/** The same for what changes something: a key that is shown has to be good. */
export const writing = (
  request: Request,
  work: (actor: Actor) => Promise<Response>,
): Promise<Response> =>
  withinLimits(doors.programs, request, {
    work: async (who: Outcome<Actor>) =>
      who.ok ? work(who.value) : errorAnswer(401, "The key is not valid."),
    tooOften,
  });

const tooOften = () => errorAnswer(429, "Too many requests. Retry-After says when to come back.");
