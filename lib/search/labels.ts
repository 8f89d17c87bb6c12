import type { MessageKey } from "@/lib/platform/messages";
import type { SearchKind } from "./kinds";
import type { OperatorName, Standing } from "./operators";
import type { SearchOrder } from "./schema";

/** What lists of a kind are called: "Claims". */
export const kindLabel = (kind: SearchKind): MessageKey => `deskSearch.kinds.${kind}`;

/** One of a kind, which is also what is typed after "kind:". */
export const kindWord = (kind: SearchKind): MessageKey => `deskSearch.kind.${kind}`;

export const orderLabel = (order: SearchOrder): MessageKey => `deskSearch.order.${order}`;

/** What is typed before the colon. */
export const operatorWord = (name: OperatorName): MessageKey => `deskSearch.operator.${name}`;

export const operatorHelp = (name: OperatorName): MessageKey => `deskSearch.help.${name}`;

export const standingWord = (standing: Standing): MessageKey => `deskSearch.standing.${standing}`;

export const valueWord = (value: "me" | "none" | "today"): MessageKey =>
  `deskSearch.value.${value}`;
