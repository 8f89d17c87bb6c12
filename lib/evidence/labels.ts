import type { MessageKey } from "@/lib/platform/messages";
import type { EvidenceRequirement, SourceKind } from "./rules";
import type { Stance } from "./schema";

export const stanceLabel = (stance: Stance): MessageKey => `evidence.stance.${stance}`;

export const sourceKindLabel = (kind: SourceKind): MessageKey => `evidence.kind.${kind}`;

export const requirementLabel = (requirement: EvidenceRequirement) =>
  `evidence.rule.${requirement}` as const satisfies MessageKey;
