import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { stanceLabel } from "@/lib/evidence/labels";
import type { ClaimEvidence } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import { confidenceLabel } from "@/lib/reviews/labels";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";
import { confidences } from "@/lib/reviews/schema";
import { RatingChoices } from "./rating-choices";
import styles from "./review-form.module.css";

type Draft = NonNullable<ClaimRound["mine"]["draft"]>;

/** Which evidence the review rests on; a lead is marked as one. */
function RestsOn({
  evidence,
  chosen,
}: {
  evidence: ClaimEvidence["evidence"];
  chosen: readonly string[];
}) {
  const t = translator();
  return (
    <FieldGroup
      name="evidenceIds"
      label={t("reviews.restsOn")}
      hint={t("reviews.field.restsOnHint")}
      required
    >
      {evidence.length === 0 ? (
        <p>{t("evidence.none")}</p>
      ) : (
        <div className={styles.evidence}>
          {evidence.map(({ id, stance, source, excerpt }) => (
            <Checkbox
              key={id}
              value={id}
              defaultChecked={chosen.includes(id)}
              label={`${t(stanceLabel(stance))}: ${source.title}`}
              {...(excerpt === "" ? { hint: t("evidence.lead") } : {})}
            />
          ))}
        </div>
      )}
    </FieldGroup>
  );
}

/** The two ways on: keep it as a draft, or hand it in for good. */
function Buttons({ view }: { view: ClaimRound }) {
  const t = translator();
  const { submit } = view.can;
  return (
    <FormActions>
      {/* The first is what Enter presses, and must not be the one that is for good. */}
      <SubmitButton name="intent" value="save" tone="plain">
        {t("reviews.save")}
      </SubmitButton>
      <SubmitButton
        name="intent"
        value="submit"
        disabled={!submit.allowed}
        pendingLabel={t("reviews.saving")}
      >
        {t("reviews.submit.action")}
      </SubmitButton>
      <span className={styles.saved}>
        {submit.allowed ? t("reviews.submit.about") : t(`refusals.${submit.because}`)}
      </span>
    </FormActions>
  );
}

/** What a reviewer says of the claim: rating, how sure, why, on what, and what would change it. */
export function ReviewFields({
  view,
  roundId,
  evidence,
}: {
  view: ClaimRound;
  roundId: string;
  evidence: ClaimEvidence["evidence"];
}) {
  const t = translator();
  const draft: Draft | null = view.mine.draft;
  return (
    <>
      <input type="hidden" name="roundId" value={roundId} />
      <RatingChoices
        ratings={view.ratings}
        label={t("reviews.field.rating")}
        chosen={draft?.ratingId ?? undefined}
      />
      <FieldGroup name="confidence" label={t("reviews.field.confidence")} required>
        <RadioGroup
          defaultValue={draft?.confidence ?? undefined}
          choices={confidences.map((value) => ({
            value,
            label: t(confidenceLabel(value)),
            hint: t(`reviews.confidenceMeans.${value}`),
          }))}
        />
      </FieldGroup>
      <Field
        name="reasoning"
        label={t("reviews.field.reasoning")}
        hint={t("reviews.field.reasoningHint")}
        required
      >
        <TextArea
          className={styles.long}
          defaultValue={draft?.reasoning ?? ""}
          maxLength={40_000}
        />
      </Field>
      <RestsOn evidence={evidence} chosen={draft?.evidenceIds ?? []} />
      <Field
        name="wouldChange"
        label={t("reviews.field.wouldChange")}
        hint={t("reviews.field.wouldChangeHint")}
      >
        <TextArea defaultValue={draft?.wouldChange ?? ""} maxLength={10_000} />
      </Field>
      <Buttons view={view} />
    </>
  );
}
