import type { MessageKey } from "@/lib/platform/messages";
import type { Confidence } from "./schema";

export const confidenceLabel = (confidence: Confidence): MessageKey =>
  `reviews.confidence.${confidence}`;
