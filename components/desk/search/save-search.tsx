"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { DisclosedForm } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import type { SearchAsked } from "@/lib/search/schema";

/** Keeps the search that is shown, under a name. */
export function SaveSearch({
  asked: { text, kind, order },
  mayShare,
  action,
}: {
  asked: SearchAsked;
  mayShare: boolean;
  action: FormAction;
}) {
  const t = translator();
  return (
    <DisclosedForm
      summary={t("deskSearch.saved.save")}
      icon="plus"
      tone="plain"
      label={t("deskSearch.saved.save")}
      action={action}
      clearWhenDone
    >
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="kind" value={kind ?? ""} />
      <input type="hidden" name="order" value={order} />
      <Field name="name" label={t("deskSearch.saved.name")}>
        <TextInput autoComplete="off" maxLength={80} required />
      </Field>
      {mayShare ? <Checkbox name="shared" label={t("deskSearch.saved.shareIt")} /> : null}
      <FormActions>
        <SubmitButton>{t("deskSearch.saved.keep")}</SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}
