import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** E-mail and password, and where to go afterwards. */
export function SignInForm({ action, returnTo }: { action: FormAction; returnTo: string }) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <input type="hidden" name="return" value={returnTo} />
      <Field name="email" label={t("people.field.email")}>
        <TextInput type="email" autoComplete="username" required />
      </Field>
      <Field name="password" label={t("people.field.password")}>
        <TextInput type="password" autoComplete="current-password" required />
      </Field>
      <FormActions>
        <SubmitButton pendingLabel={t("people.signIn.pending")}>
          {t("people.signIn.action")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
