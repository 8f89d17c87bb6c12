import type { Measure } from "@/lib/claims/measure/schema";
import type { Marks } from "./marks";

/** Why a passage is proposed, or what to mind: the end of a key in messages, and its arguments. */
export type Reason =
  | {
      kind:
        | "change-in-period"
        | "change"
        | "quantity-in-period"
        | "quantity"
        | "figure"
        | "dated"
        | "comparison"
        | "cause"
        | "denial"
        | "reported"
        | "quoted"
        | "wording"
        | "opinion"
        | "to-come";
    }
  | { kind: "attributed"; claimant: string };

const isChange = ({ comparator }: Measure): boolean =>
  comparator === "increase" || comparator === "decrease";

const figures = ({ measures, figures: written, hasDate }: Marks): Reason[] => {
  const [first] = measures.toSorted((a, b) => Number(isChange(b)) - Number(isChange(a)));
  if (first) {
    const said = isChange(first) ? "change" : "quantity";
    return [{ kind: measures.some(({ period }) => period) ? `${said}-in-period` : said }];
  }
  if (hasDate) return [{ kind: "dated" }];
  return written > 0 ? [{ kind: "figure" }] : [];
};

const speaker = ({ attribution, isQuote }: Marks): Reason[] => {
  if (attribution) {
    const { claimant } = attribution;
    return claimant === "" ? [{ kind: "reported" }] : [{ kind: "attributed", claimant }];
  }
  return isQuote ? [{ kind: "quoted" }] : [];
};

const when = (holds: boolean, kind: Exclude<Reason["kind"], "attributed">): Reason[] =>
  holds ? [{ kind }] : [];

/** What speaks for checking a passage first, then what speaks against it. Never empty. */
export const reasonsOf = (marks: Marks): Reason[] => {
  const found = [
    ...figures(marks),
    ...speaker(marks),
    ...when(marks.compares, "comparison"),
    ...when(marks.tellsCause && marks.isOver, "cause"),
    ...when(marks.negates && marks.isOver && !marks.firstPerson, "denial"),
  ];
  const doubts = [
    ...when(marks.isOpinion || marks.judges, "opinion"),
    ...when(marks.isToCome && !marks.isOver, "to-come"),
  ];
  return [...(found.length > 0 ? found : [{ kind: "wording" } as const]), ...doubts];
};
