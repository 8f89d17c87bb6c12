"use client";

import { useState } from "react";
import { ShownSecret } from "@/components/desk/settings/shown-secret";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { deskKinds, publicKinds, type WebhookKind } from "@/lib/webhooks/kinds";
import { kindLabels } from "@/lib/webhooks/labels";

type Told = { url: string; description: string; kinds: readonly WebhookKind[] };

const nobody: Told = { url: "", description: "", kinds: publicKinds };

function EndpointFields({ endpoint }: { endpoint: Told }) {
  const t = translator();
  const boxes = (kinds: readonly WebhookKind[]) => (
    <Stack gap={1}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          name="kinds"
          value={kind}
          label={t(kindLabels[kind])}
          defaultChecked={endpoint.kinds.includes(kind)}
        />
      ))}
    </Stack>
  );
  return (
    <>
      <Field name="url" label={t("webhooks.url")} hint={t("webhooks.urlHint")} required>
        <TextInput type="url" placeholder="https://" defaultValue={endpoint.url} />
      </Field>
      <Field name="description" label={t("webhooks.description")} required>
        <TextInput autoComplete="off" defaultValue={endpoint.description} />
      </Field>
      <FieldGroup name="kinds" label={t("webhooks.public")}>
        {boxes(publicKinds)}
      </FieldGroup>
      <FieldGroup name="kinds" label={t("webhooks.desk")} hint={t("webhooks.deskHint")}>
        {boxes(deskKinds)}
      </FieldGroup>
    </>
  );
}

/** Adds an endpoint and shows its secret once. */
export function AddEndpointForm({ action }: { action: FormAction }) {
  const t = translator();
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <ActionForm
        action={action}
        clearWhenDone
        onDone={(value) => setSecret((value as { secret: string }).secret)}
      >
        <EndpointFields endpoint={nobody} />
        <FormActions>
          <SubmitButton>{t("webhooks.add")}</SubmitButton>
        </FormActions>
      </ActionForm>
      {secret ? <ShownSecret about={t("webhooks.secretMade")} secret={secret} /> : null}
    </>
  );
}

/** Changes what an endpoint is told, and where. */
export function ChangeEndpointForm({
  endpoint,
  action,
}: {
  endpoint: Told & { id: string };
  action: FormAction;
}) {
  const t = translator();
  return (
    <ActionForm action={action}>
      <input type="hidden" name="endpointId" value={endpoint.id} />
      <EndpointFields endpoint={endpoint} />
      <FormActions>
        <SubmitButton>{t("webhooks.save")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
