"use client";

import { useState } from "react";
import { RatingChoices } from "@/components/desk/reviews/rating-choices";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import type { RatingChoice } from "@/lib/reviews/rating-choices";
import styles from "./verdict.module.css";

/**
 * The desk's verdict. Once a rating is chosen, it says whether a reason is needed for differing from
 * the reviews; before hydration the field simply stands there.
 */
export function DecisionForm({
  claim,
  ratings,
  given,
  action,
}: {
  claim: { id: string; version: number; language: string };
  ratings: readonly RatingChoice[];
  /** Ids of the ratings that the reviews gave. */
  given: readonly string[];
  action: FormAction;
}) {
  const t = translator();
  const [chosen, setChosen] = useState<string | null>(null);
  const differs = chosen !== null && given.some((rating) => rating !== chosen);
  return (
    <ActionForm action={action} label={t("verdicts.decide.title")}>
      <div className={styles.fields}>
        <input type="hidden" name="claimId" value={claim.id} />
        <SeenVersion value={claim.version} name="version" />
        <RatingChoices ratings={ratings} label={t("verdicts.field.rating")} onChoose={setChosen} />
        <Field
          name="summary"
          label={t("verdicts.field.summary")}
          hint={t("verdicts.field.summaryHint")}
          required
        >
          <TextInput maxLength={400} dir="auto" lang={claim.language} />
        </Field>
        <Field
          name="explanation"
          label={t("verdicts.field.explanation")}
          hint={t("verdicts.field.explanationHint")}
          required
        >
          <TextArea className={styles.long} maxLength={60_000} lang={claim.language} />
        </Field>
        <Field
          name="difference"
          label={t("verdicts.field.difference")}
          hint={differs ? t("verdicts.field.differenceNeeded") : t("verdicts.field.differenceHint")}
          required={differs}
        >
          <TextArea rows={3} maxLength={10_000} lang={claim.language} />
        </Field>
        <FormActions>
          <SubmitButton pendingLabel={t("verdicts.saving")}>
            {t("verdicts.decide.action")}
          </SubmitButton>
          <LinkButton href={`/desk/claims/${claim.id}`} tone="quiet">
            {t("ui.cancel")}
          </LinkButton>
        </FormActions>
      </div>
    </ActionForm>
  );
}
