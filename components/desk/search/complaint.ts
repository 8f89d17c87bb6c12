import { statusLabel } from "@/lib/claims/labels";
import { claimStatuses } from "@/lib/claims/states";
import { currentLocale, writtenAs } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { searchKinds } from "@/lib/search/kinds";
import { kindWord, standingWord } from "@/lib/search/labels";
import { type Complaint, type OperatorName, standings } from "@/lib/search/operators";
import { spelled } from "@/lib/search/vocabulary";

/** A sentence beside the field; `wrong` where nothing was looked for because of it. */
export type SearchComplaint = { words: string; wrong: boolean };

export const complaintId = "desk-search-complaints";

export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat(writtenAs[currentLocale()], { type: "disjunction" }).format(words);

/** What an operator can be, as it is typed in the reader's language; none where a desk decides that. */
export const valuesOf = (name: OperatorName, ratings: readonly string[] = []): string[] => {
  const t = translator();
  switch (name) {
    case "status":
      return claimStatuses.map((status) => spelled(t(statusLabel[status])));
    case "kind":
      return searchKinds.map((kind) => t(kindWord(kind)));
    case "is":
      return standings.map((standing) => t(standingWord(standing)));
    case "rating":
      return ratings.map(spelled);
    default:
      return [];
  }
};

/** What could not be read of a search, in sentences. */
export const complaintWords = (
  complaints: readonly Complaint[],
  ratings: readonly string[],
): SearchComplaint[] => {
  const t = translator();
  return complaints.map(({ why, name, operator, value }) => {
    const values = name ? valuesOf(name, ratings) : [];
    const offered =
      values.length > 0 ? t("deskSearch.complaint.offered", { list: listed(values) }) : "";
    return {
      words: t(`deskSearch.complaint.${why}`, { operator, value, offered }).trim(),
      wrong: why !== "unknown-operator",
    };
  });
};
