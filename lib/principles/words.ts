import { translator } from "@/lib/platform/messages";
import type { FigureName, Figures } from "./figures";
import type { DeskPrinciples } from "./queries";

const shares: readonly FigureName[] = [
  "primaryShare",
  "withheldShare",
  "overturned",
  "personsAsked",
];
const counts: readonly FigureName[] = ["verdicts", "exceptions"];

/** A figure as a person reads it. */
export const figureWords = (name: FigureName, figures: Figures): string => {
  const t = translator();
  const value = figures[name];
  if (value === null) return t("principles.nothing");
  if (shares.includes(name)) return t("principles.share", { share: value });
  if (counts.includes(name)) return t("principles.count", { count: value });
  if (name.startsWith("days")) return t("principles.days", { days: value });
  return t("principles.mean", { mean: value });
};

/** The rules the desk has set itself, a line each. */
export const ruleLines = ({ desk }: DeskPrinciples): string[] => {
  const t = translator();
  const { independentSources, primarySources, quorum, nameReviewers, repliesRequired } = desk;
  return [
    t("principles.rules.sources", { independent: independentSources, primary: primarySources }),
    t("principles.rules.quorum", { quorum }),
    t(repliesRequired ? "principles.rules.replies" : "principles.rules.noReplies"),
    t(nameReviewers ? "principles.rules.named" : "principles.rules.unnamed"),
  ];
};
