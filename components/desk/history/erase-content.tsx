import { DisclosedForm } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { EventView } from "@/lib/claims/queries/history";
import { translator } from "@/lib/platform/messages";

/** Takes the content of an event away, with the reason that stays in its place. */
export function EraseContent({
  sequence,
  action,
}: Pick<EventView, "sequence"> & { action: FormAction }) {
  const t = translator();
  return (
    <DisclosedForm
      summary={t("events.erasure.open")}
      label={t("events.erasure.of")}
      action={action}
    >
      <p>{t("events.erasure.about")}</p>
      <input type="hidden" name="sequence" value={sequence} />
      <Field
        name="reason"
        label={t("events.erasure.reason")}
        hint={t("events.erasure.reasonHint")}
        required
      >
        <TextArea rows={2} maxLength={500} />
      </Field>
      <FormActions>
        <SubmitButton tone="danger" pendingLabel={t("events.erasure.working")}>
          {t("events.erasure.action")}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}
