import { type Actor, isAdmin, isSignedIn } from "@/lib/platform/actor";
import { all, allowed, type Decision, refusedBecause } from "@/lib/platform/outcome";

/** Webhooks carry news of the desk to other computers: admins set them up and read their log. */
export const mayManageWebhooks = (actor: Actor): Decision =>
  all(
    isSignedIn(actor) ? allowed : refusedBecause("sign-in-first"),
    isAdmin(actor) ? allowed : refusedBecause("admins-only"),
  );

/** Nothing is sent to an endpoint that is switched off. */
export const maySendTo = (actor: Actor, { disabledAt }: { disabledAt: Date | null }): Decision =>
  all(mayManageWebhooks(actor), disabledAt === null ? allowed : refusedBecause("webhook-disabled"));
