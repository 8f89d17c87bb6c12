import type { EventKind } from "@/lib/platform/events/payloads";

const toldToFew: EventKind = "review.discussed";

/**
 * Of what happened to a claim, what everybody on the desk may know, for a `where` of events. That reviews are
 * being talked about is for those who may read them.
 */
export const toldToAll = { kind: { not: toldToFew } };
