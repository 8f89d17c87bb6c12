import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { FormActions, FormRow } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { replyOutcomeLabel, replyWayLabel } from "@/lib/replies/labels";
import type { RepliesOfClaim, ReplyAttemptView } from "@/lib/replies/queries/of-claim";
import { replyOutcomes, replyWays } from "@/lib/replies/schema";

/** Whom was asked, when and how. */
function Asking({ view, attempt }: { view: RepliesOfClaim; attempt?: ReplyAttemptView }) {
  const t = translator();
  return (
    <>
      <FormRow>
        <Field name="askedOn" label={t("replies.field.askedOn")} required>
          <DateInput max={view.today} defaultValue={attempt?.askedOn ?? view.today} />
        </Field>
        <Field name="way" label={t("replies.field.way")} required>
          <Select
            defaultValue={attempt?.way ?? "email"}
            choices={replyWays.map((way) => ({ value: way, label: t(replyWayLabel(way)) }))}
          />
        </Field>
        <Field
          name="deadline"
          label={t("replies.field.deadline")}
          hint={t("replies.field.deadlineHint")}
        >
          <DateInput defaultValue={attempt?.deadline ?? ""} />
        </Field>
      </FormRow>
      <Field
        name="whom"
        label={t("replies.field.whom")}
        hint={t("replies.field.whomHint")}
        required
      >
        <TextInput dir="auto" maxLength={300} defaultValue={attempt?.whom ?? view.claimant ?? ""} />
      </Field>
      <Field name="question" label={t("replies.field.question")}>
        <TextArea rows={3} maxLength={10_000} defaultValue={attempt?.question ?? ""} />
      </Field>
    </>
  );
}

/** A further attempt, or one that is put in place of `attempt`. */
export function AttemptFields({
  view,
  attempt,
}: {
  view: RepliesOfClaim;
  attempt?: ReplyAttemptView;
}) {
  const t = translator();
  return (
    <>
      <input type="hidden" name="claimId" value={view.claimId} />
      <input type="hidden" name="replacesId" value={attempt?.id ?? ""} />
      <Asking view={view} {...(attempt ? { attempt } : {})} />
      <Field name="outcome" label={t("replies.field.outcome")} required>
        <Select
          defaultValue={attempt?.outcome ?? "waiting"}
          choices={replyOutcomes.map((outcome) => ({
            value: outcome,
            label: t(replyOutcomeLabel(outcome)),
          }))}
        />
      </Field>
      <Field name="answer" label={t("replies.field.answer")}>
        <TextArea rows={4} maxLength={30_000} defaultValue={attempt?.answer ?? ""} />
      </Field>
      {attempt ? (
        <Field name="reason" label={t("replies.field.reason")} hint={t("replies.field.reasonHint")}>
          <TextInput dir="auto" maxLength={2000} />
        </Field>
      ) : null}
      <FormActions>
        <SubmitButton pendingLabel={t("replies.saving")}>{t("replies.save")}</SubmitButton>
      </FormActions>
    </>
  );
}
