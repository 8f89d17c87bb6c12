"use client";

import { useState } from "react";
import { ShownSecret } from "@/components/desk/settings/shown-secret";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { keyLifetimes } from "@/lib/keys/schema";
import { keyScopes } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";

type Made = { name: string; secret: string };

const lifetimes = () => {
  const t = translator();
  return keyLifetimes.map((value) => ({
    value,
    label: value === "never" ? t("keys.lifetimes.never") : t(`keys.lifetimes.d${value}`),
  }));
};

/** Makes a key and shows its secret once. */
export function KeyForm({ action }: { action: FormAction }) {
  const t = translator();
  const [made, setMade] = useState<Made>();
  return (
    <>
      <ActionForm action={action} clearWhenDone onDone={(value) => setMade(value as Made)}>
        <Field name="name" label={t("keys.name")} hint={t("keys.nameHint")}>
          <TextInput autoComplete="off" required />
        </Field>
        <FieldGroup name="scopes" label={t("keys.scopes")}>
          {keyScopes.map((scope) => (
            <Checkbox key={scope} name="scopes" value={scope} label={t(`keys.scope.${scope}`)} />
          ))}
        </FieldGroup>
        <Field name="lifetime" label={t("keys.lifetime")}>
          <Select defaultValue="365" choices={lifetimes()} />
        </Field>
        <FormActions>
          <SubmitButton>{t("keys.make")}</SubmitButton>
        </FormActions>
      </ActionForm>
      {made ? (
        <ShownSecret about={t("keys.made", { name: made.name })} secret={made.secret} />
      ) : null}
    </>
  );
}
