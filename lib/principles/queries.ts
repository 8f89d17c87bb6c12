import { z } from "zod";
import { deskClock } from "@/lib/claims/queries/desk-clock";
import { balanceOfDesk } from "@/lib/metrics/balance";
import { always } from "@/lib/metrics/within";
import { type Actor, isSignedIn } from "@/lib/platform/actor";
import { now } from "@/lib/platform/clock";
import { allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";
import { query, type ViewOf } from "@/lib/platform/query";
import { figuresOf } from "./figures";

const mayReadPrinciples = (actor: Actor): Decision =>
  isSignedIn(actor) ? allowed : refusedBecause("sign-in-first");

/** The desk's rules and figures, by which its commitments are assessed. */
export const principlesOfDesk = query({
  name: "principles.of-desk",
  input: z.strictObject({}),
  may: mayReadPrinciples,
  read: async (db) => {
    const desk = await db.desk.findUniqueOrThrow({
      where: { id: 1 },
      select: {
        name: true,
        demonstration: true,
        quorum: true,
        independentSources: true,
        primarySources: true,
        nameReviewers: true,
        repliesRequired: true,
      },
    });
    return {
      ...(await deskClock(db)),
      madeAt: now(),
      desk,
      figures: await figuresOf(db),
      /** Whose claims are chosen; null on a desk whose claims are a demonstration's. */
      balance: desk.demonstration ? null : await balanceOfDesk(db, always),
    };
  },
});

export type DeskPrinciples = ViewOf<typeof principlesOfDesk>;
