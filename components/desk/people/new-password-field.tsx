import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** A password to be chosen. Typed once: it can be looked at, and a lost one is replaced by e-mail. */
export function NewPasswordField({ label }: { label?: string }) {
  const t = translator();
  return (
    <Field
      name="password"
      label={label ?? t("people.field.password")}
      hint={t("people.field.passwordHint")}
    >
      <TextInput type="password" autoComplete="new-password" minLength={12} required />
    </Field>
  );
}
