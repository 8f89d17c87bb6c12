import { z } from "zod";
import type { Lane } from "./lanes";

type Kind = {
  lane: Lane;
  /** Strict: names and ids, never what is looked up when the job is done. */
  payload: z.ZodType;
  /**
   * How often a job that throws is tried before it is given up. The wait after attempt n is e^min(n, 10)
   * seconds, so that 25 attempts take some three days. 1 for what is asked for again anyway.
   */
  attempts: number;
};

const nothing = z.strictObject({});

/**
 * Every kind of job and what it is told. Whoever enqueues one needs this file alone; what is done stands in
 * server/jobs.ts. A job is done at least once: its server may die before it has said so.
 */
export const jobKinds = {
  /** Lets go of what a server that died had begun. */
  "jobs.let-go": { lane: "desk", payload: nothing, attempts: 1 },
  "mail.deliver": { lane: "mail", payload: z.strictObject({ messageId: z.uuid() }), attempts: 3 },
  /** Asks for the delivery of every message that is due and has no job. */
  "mail.catch-up": { lane: "desk", payload: nothing, attempts: 1 },
  /** Makes a copy of a page that was asked for; see lib/evidence/capturing. */
  "evidence.capture": {
    lane: "web",
    payload: z.strictObject({ requestId: z.uuid() }),
    attempts: 3,
  },
  /** Asks for every copy that is due and has no job. */
  "evidence.catch-up": { lane: "desk", payload: nothing, attempts: 1 },
  /** Writes the head of the chain of events down in the transparency log. */
  "log.write-events-down": { lane: "desk", payload: nothing, attempts: 5 },
  /** Asks witnesses to sign the newest checkpoint; see lib/transparency/witnesses.ts. */
  "log.ask-witnesses": { lane: "web", payload: nothing, attempts: 10 },
  /** Goes through what happened since the last time: every event asks for it. */
  "events.follow": { lane: "desk", payload: nothing, attempts: 5 },
  "webhook.deliver": {
    lane: "web",
    payload: z.strictObject({ deliveryId: z.uuid() }),
    attempts: 3,
  },
  /** To an endpoint that fails; see lib/webhooks/tell.ts. */
  "webhook.deliver-again": {
    lane: "patient",
    payload: z.strictObject({ deliveryId: z.uuid() }),
    attempts: 3,
  },
  /** Asks for every delivery that is due and has no job. */
  "webhook.catch-up": { lane: "desk", payload: nothing, attempts: 1 },
  /** Counts words of known claims anew where the desk has grown; see lib/matching/known-terms.ts. */
  "matching.take-background": { lane: "desk", payload: nothing, attempts: 1 },
  /** Puts claims in order again for which a day has come; see lib/claims/queries/rank.ts. */
  "claims.rank-again": { lane: "desk", payload: nothing, attempts: 1 },
  /** Takes shared files away that nobody attached. */
  "evidence.forget-shared": { lane: "desk", payload: nothing, attempts: 1 },
  /** Looks at cited sources that are due. */
  "evidence.watch": { lane: "long", payload: nothing, attempts: 1 },
  /** Looks at articles that are due. */
  "articles.watch": { lane: "long", payload: nothing, attempts: 1 },
  /** Shows readers that the page of a cited source is gone, or is there again. */
  "record.source-turned": {
    lane: "desk",
    payload: z.strictObject({ sourceId: z.uuid() }),
    attempts: 10,
  },
  /** Writes to subscribers of what was published. */
  "readers.notice": { lane: "desk", payload: nothing, attempts: 5 },
  /** Looks at followed feeds that are due. */
  "feeds.look": { lane: "web", payload: nothing, attempts: 1 },
  /** Tries and imports what waits; goes on with what a server that died had begun. */
  "imports.work": { lane: "long", payload: nothing, attempts: 1 },
  "webhook.forget": { lane: "desk", payload: nothing, attempts: 1 },
} as const satisfies Record<string, Kind>;

export type JobKind = keyof typeof jobKinds;
export type PayloadOf<Kind extends JobKind> = z.output<(typeof jobKinds)[Kind]["payload"]>;
