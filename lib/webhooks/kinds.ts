/** What programs are told of the public record: nothing that a reader could not see. */
export const publicKinds = [
  "claim.published",
  "claim.corrected",
  "claim.updated",
  "claim.clarified",
  "claim.retracted",
] as const;

/** What they are told of the desk's work: that something happened and to which claim, never what was said. */
export const deskKinds = [
  "claim.proposed",
  "claim.opened",
  "claim.sent-to-review",
  "review.submitted",
  "verdict.decided",
  "tip.received",
  "correction.requested",
] as const;

export const webhookKinds = [...publicKinds, ...deskKinds] as const;
export type WebhookKind = (typeof webhookKinds)[number];
export type DeskKind = (typeof deskKinds)[number];

/** Sent when an admin asks for it, to whichever endpoint. */
export const TEST_KIND = "webhook.test";

/** What became of a message on its way to an endpoint. */
export const deliveryStates = ["waiting", "delivered", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];
