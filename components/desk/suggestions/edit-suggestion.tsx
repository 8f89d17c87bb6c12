"use client";

import { ClaimForm, type ClaimFormChoices } from "@/components/desk/claims/claim-form";
import { Dialog } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { translator } from "@/lib/platform/messages";
import type { Suggestion } from "@/lib/suggestions/suggest";
import styles from "./suggestions-panel.module.css";

/** The article version that suggestions are for. */
export type SuggestedArticle = {
  articleVersionId: string;
  /** BCP 47 */
  language: string;
  /** A partial date or "" */
  publishedOn: string;
};

const claimOf = (
  { draft, claimant, measures }: Suggestion,
  { language, publishedOn }: SuggestedArticle,
): ClaimFormValues => ({
  statement: draft,
  claimant: claimant?.name ?? "",
  claimantKind: claimant?.kind ?? "",
  claimantSameAs: [],
  claimantAffiliation: "",
  claimantUnknown: false,
  claimedOn: publishedOn,
  language,
  topics: [],
  measures,
});

/** The form of a claim, filled in from a suggestion; its passage goes along. */
export function EditSuggestion({
  suggestion,
  article,
  choices,
  mark,
  close,
}: {
  suggestion: Suggestion;
  article: SuggestedArticle;
  choices: ClaimFormChoices;
  mark: FormAction;
  close: () => void;
}) {
  const t = translator();
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title={t("suggestions.editTitle")}
      description={
        <blockquote className={styles.passage} lang={article.language} dir="auto">
          {suggestion.exact}
        </blockquote>
      }
    >
      <ClaimForm
        action={mark}
        initial={claimOf(suggestion, article)}
        choices={choices}
        hidden={{ articleVersionId: article.articleVersionId, ...suggestion.range }}
        offersOpening
        submitLabel={t("suggestions.make")}
        onDone={close}
      />
    </Dialog>
  );
}
