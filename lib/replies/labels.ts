import type { MessageKey } from "@/lib/platform/messages";
import type { ReplyOutcome, ReplyWay } from "./schema";

export const replyWayLabel = (way: ReplyWay) => `replies.ways.${way}` as const satisfies MessageKey;
export const replyOutcomeLabel = (outcome: ReplyOutcome) =>
  `replies.outcomes.${outcome}` as const satisfies MessageKey;
