import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { NewPasswordField } from "./new-password-field";

/** One's own name. */
export function NameForm({
  action,
  name,
  version,
}: {
  action: FormAction;
  name: string;
  version: number;
}) {
  const t = translator();
  return (
    <ActionForm action={action} label={t("people.account.name")}>
      <SeenVersion value={version} />
      <Field
        name="name"
        label={t("people.field.name")}
        labelHidden
        hint={t("people.field.nameHint")}
      >
        <TextInput autoComplete="name" maxLength={120} defaultValue={name} required />
      </Field>
      <FormActions>
        <SubmitButton tone="plain">{t("ui.save")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** One's own password; the address stands by for the browser's password store. */
export function PasswordForm({ action, email }: { action: FormAction; email: string }) {
  const t = translator();
  return (
    <ActionForm action={action} clearWhenDone label={t("people.account.password")}>
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="currentPassword" label={t("people.field.currentPassword")}>
        <TextInput type="password" autoComplete="current-password" required />
      </Field>
      <NewPasswordField label={t("people.field.newPassword")} />
      <FormActions>
        <SubmitButton tone="plain">{t("people.account.changePassword")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The way out of every browser. */
export function EndAllForm({ action }: { action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <FormActions>
        <SubmitButton tone="plain">{t("people.sessions.endAll")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
