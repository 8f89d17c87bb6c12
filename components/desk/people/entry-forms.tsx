import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { NewPasswordField } from "./new-password-field";

/** Asks for a link to a new password. */
export function ForgottenForm({ action }: { action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <Field name="email" label={t("people.field.email")}>
        <TextInput type="email" autoComplete="username" required />
      </Field>
      <FormActions>
        <SubmitButton>{t("people.forgotten.action")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The link's secret, and whose account it is for the browser's password store. */
function LinkFields({ token, email }: { token: string; email: string }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
    </>
  );
}

/** Chooses a new password with the link that was sent. */
export function ResetForm({
  action,
  token,
  email,
}: {
  action: FormAction;
  token: string;
  email: string;
}) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <LinkFields token={token} email={email} />
      <NewPasswordField label={t("people.field.newPassword")} />
      <FormActions>
        <SubmitButton>{t("people.reset.action")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

function OwnNameField() {
  const t = translator();
  return (
    <Field name="name" label={t("people.field.name")} hint={t("people.field.nameHint")}>
      <TextInput autoComplete="name" maxLength={120} required />
    </Field>
  );
}

/** Joins the desk with the link of an invitation. */
export function JoinForm({
  action,
  token,
  email,
}: {
  action: FormAction;
  token: string;
  email: string;
}) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <LinkFields token={token} email={email} />
      <OwnNameField />
      <NewPasswordField />
      <FormActions>
        <SubmitButton>{t("people.invitation.action")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Names the desk and makes its first admin. */
export function SetupForm({ action, token }: { action: FormAction; token: string }) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <Field name="deskName" label={t("setup.deskName")} hint={t("setup.deskNameHint")}>
        <TextInput autoComplete="organization" maxLength={80} required />
      </Field>
      <OwnNameField />
      <Field name="email" label={t("people.field.email")}>
        <TextInput type="email" autoComplete="username" required />
      </Field>
      <NewPasswordField />
      <FormActions>
        <SubmitButton>{t("setup.action")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
