import type { MessageKey } from "@/lib/platform/messages";
import type { WebhookKind } from "./kinds";

/** What each kind of message tells of, in words. */
export const kindLabels: Record<WebhookKind, MessageKey> = {
  "claim.published": "webhooks.kind.published",
  "claim.corrected": "webhooks.kind.corrected",
  "claim.updated": "webhooks.kind.updated",
  "claim.clarified": "webhooks.kind.clarified",
  "claim.retracted": "webhooks.kind.retracted",
  "claim.proposed": "webhooks.kind.proposed",
  "claim.opened": "webhooks.kind.opened",
  "claim.sent-to-review": "webhooks.kind.sentToReview",
  "review.submitted": "webhooks.kind.reviewed",
  "verdict.decided": "webhooks.kind.decided",
  "tip.received": "webhooks.kind.tip",
  "correction.requested": "webhooks.kind.correctionRequested",
};

export const testLabel: MessageKey = "webhooks.kind.test";
