import type { MessageKey } from "@/lib/platform/messages";
import type { Reason } from "./reasons";
import type { Basis } from "./suggest";

const reasons = {
  attributed: "suggestions.reason.attributed",
  cause: "suggestions.reason.cause",
  change: "suggestions.reason.change",
  "change-in-period": "suggestions.reason.changeInPeriod",
  comparison: "suggestions.reason.comparison",
  dated: "suggestions.reason.dated",
  denial: "suggestions.reason.denial",
  figure: "suggestions.reason.figure",
  opinion: "suggestions.reason.opinion",
  quantity: "suggestions.reason.quantity",
  "quantity-in-period": "suggestions.reason.quantityInPeriod",
  quoted: "suggestions.reason.quoted",
  reported: "suggestions.reason.reported",
  "to-come": "suggestions.reason.toCome",
  wording: "suggestions.reason.wording",
} as const satisfies Record<Reason["kind"], MessageKey>;

/** The words of a reason, and whether it speaks against checking. */
export const reasonLabel = (reason: Reason) => ({
  key: reasons[reason.kind],
  claimant: reason.kind === "attributed" ? reason.claimant : "",
  doubt: reason.kind === "opinion" || reason.kind === "to-come",
});

export const basisLabel: Record<Basis, MessageKey> = {
  words: "suggestions.basis.words",
  marks: "suggestions.basis.marks",
  rules: "suggestions.basis.rules",
};
