import { addressGroup } from "@/lib/people/rules";
import { type Actor, reader } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import type { Outcome } from "@/lib/platform/outcome";
import { actorOfKey } from "./actor-of-key";
import { type Allowance, type Door, policies, rateLimiter } from "./rate-limit";

// The bundler makes several copies of this module, one for each route; what is counted must be one thing.
const shared = globalThis as typeof globalThis & {
  claimdeskRates?: ReturnType<typeof rateLimiter>;
};

const counted: ReturnType<typeof rateLimiter> = (policy, who) => {
  shared.claimdeskRates ??= rateLimiter(() => now().getTime());
  return shared.claimdeskRates(policy, who);
};

/** What a reader's browser at this address may still ask of the search, or send in a form. */
export const allowanceOfReader = (
  asked: "search" | "suggestions" | "forms",
  address: string,
): Allowance => counted(policies[asked], addressGroup(address));

/**
 * Who comes in by a door, and what they may still ask there: counted by the key they show, or else by
 * where they are. Guesses at keys are counted by where they come from.
 */
export const admitted = async (
  door: Door,
  request: Request,
): Promise<{ who: Outcome<Actor>; allowance: Allowance }> => {
  const who = await actorOfKey(request);
  const actor = who.ok ? who.value : reader;
  const address = request.headers.get("x-claimdesk-address") ?? "";
  const allowance =
    actor.kind === "key"
      ? counted(door.key, actor.id)
      : counted(door.address, addressGroup(address));
  return { who, allowance };
};

/** Headers that a page elsewhere may read of an answer. */
export const EXPOSED = "ratelimit, ratelimit-policy, retry-after";

type Answers = {
  work: (who: Outcome<Actor>) => Promise<Response>;
  /** In the form this door answers errors in; status 429. */
  tooOften: () => Response;
};

/** Answers whoever comes in by a door, within its limits; either answer says what is left of them. */
export const withinLimits = async (
  door: Door,
  request: Request,
  { work, tooOften }: Answers,
): Promise<Response> => {
  const { who, allowance } = await admitted(door, request);
  const answer = allowance.allowed ? await work(who) : tooOften();
  for (const [name, value] of Object.entries(allowance.headers)) answer.headers.set(name, value);
  answer.headers.set("access-control-expose-headers", EXPOSED);
  return answer;
};
