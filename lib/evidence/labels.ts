import type { MessageKey } from "@/lib/platform/messages";
import type { CaptureReason } from "./capturing/rules";
import type { Difference } from "./excerpt/differences";
import type { EvidenceRequirement, SourceKind } from "./rules";
import type { Stance } from "./schema";

export const stanceLabel = (stance: Stance): MessageKey => `evidence.stance.${stance}`;

export const sourceKindLabel = (kind: SourceKind): MessageKey => `evidence.kind.${kind}`;

export const captureReasonLabel = (reason: CaptureReason): MessageKey =>
  `captures.because.${reason}`;

export const differenceLabel = (difference: Difference): MessageKey =>
  `captures.difference.${difference}`;

export const requirementLabel = (requirement: EvidenceRequirement) =>
  `evidence.rule.${requirement}` as const satisfies MessageKey;
