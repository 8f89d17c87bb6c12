import type { MessageKey } from "@/lib/platform/messages";
import type { ArticleRights } from "./schema";

export const rightsLabel: Record<ArticleRights, MessageKey> = {
  excerpts: "articles.rights.excerpts",
  "full-text": "articles.rights.full-text",
};

export const anchoringStates = ["marked", "anchored", "shifted", "lost"] as const;
export type Anchoring = (typeof anchoringStates)[number];

export const anchoringLabel: Record<Anchoring, MessageKey> = {
  marked: "articles.anchoring.marked",
  anchored: "articles.anchoring.anchored",
  shifted: "articles.anchoring.shifted",
  lost: "articles.anchoring.lost",
};
