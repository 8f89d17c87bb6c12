"use client";

import { useState } from "react";
import { RatingChoices } from "@/components/desk/reviews/rating-choices";
import { Card } from "@/components/ui/card";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormRow, SeenVersion } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { correctionKinds } from "@/lib/publishing/kinds";
import type { PublishingDesk } from "@/lib/publishing/queries";
import { PreviewFrame } from "./preview-frame";
import { PublicationButtons } from "./publication-buttons";
import { ChangeFields, OverrideField } from "./publication-fields";
import styles from "./publishing.module.css";

type Verdict = NonNullable<PublishingDesk["verdict"]>;

function Words({ view, verdict }: { view: PublishingDesk; verdict: Verdict }) {
  const t = translator();
  const [chosen, setChosen] = useState(verdict.ratingId);
  const differs = view.given.some((rating) => rating !== chosen);
  const { language } = view.claim;
  return (
    <>
      <RatingChoices
        ratings={view.ratings}
        label={t("verdicts.field.rating")}
        chosen={verdict.ratingId}
        onChoose={setChosen}
      />
      <Field name="summary" label={t("publishing.field.summary")} required>
        <TextInput maxLength={400} dir="auto" lang={language} defaultValue={verdict.summary} />
      </Field>
      <Field
        name="explanation"
        label={t("publishing.field.explanation")}
        hint={t("publishing.field.explanationHint")}
        required
      >
        <TextArea rows={10} maxLength={60_000} lang={language} defaultValue={verdict.explanation} />
      </Field>
      <Field
        name="difference"
        label={t("publishing.field.difference")}
        hint={differs ? t("publishing.field.differenceNeeded") : ""}
        required={differs}
      >
        <TextArea rows={3} maxLength={10_000} lang={language} defaultValue={verdict.difference} />
      </Field>
    </>
  );
}

/** Corrects, updates, clarifies or retracts what was published, with the verdict's words to work on. */
export function CorrectForm({
  view,
  verdict,
  action,
}: {
  view: PublishingDesk;
  verdict: Verdict;
  action: FormAction;
}) {
  const t = translator();
  const { claim, can } = view;
  return (
    <PreviewFrame html={view.html} title={t("publishing.current")}>
      {(onDone) => (
        <Card title={t("publishing.correct")}>
          <ActionForm action={action} label={t("publishing.correct")} onDone={onDone}>
            <div className={styles.fields}>
              <input type="hidden" name="claimId" value={claim.id} />
              <SeenVersion value={claim.version} name="version" />
              <ChangeFields kinds={correctionKinds} language={claim.language} />
              <Words view={view} verdict={verdict} />
              <FormRow>
                <Field name="validUntil" label={t("publishing.field.validUntil")}>
                  <DateInput defaultValue={view.validUntil} />
                </Field>
                <Field name="recheckOn" label={t("publishing.field.recheckOn")}>
                  <DateInput defaultValue={view.recheckOn} />
                </Field>
              </FormRow>
              {can.reword.allowed || can.overrideCorrect ? null : (
                <p>{t("risk.retractOnly", { because: t(`refusals.${can.reword.because}`) })}</p>
              )}
              {can.overrideCorrect ? <OverrideField /> : null}
              <PublicationButtons label={t("publishing.publishCorrection")} />
            </div>
          </ActionForm>
        </Card>
      )}
    </PreviewFrame>
  );
}
