"use client";

import { useState } from "react";
import { useTelling } from "@/components/desk/people/use-telling";
import { ShownSecret } from "@/components/desk/settings/shown-secret";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { Row } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";

type Actions = { test: FormAction; rotate: FormAction; disable: FormAction; enable: FormAction };

/** What can be done with an endpoint at once. */
export function EndpointActions({
  endpointId,
  disabled,
  actions,
}: {
  endpointId: string;
  disabled: boolean;
  actions: Actions;
}) {
  const t = translator();
  const [secret, setSecret] = useState<string>();
  const id = <input type="hidden" name="endpointId" value={endpointId} />;
  const test = useTelling(actions.test);
  const swap = useTelling(disabled ? actions.enable : actions.disable);
  return (
    <div>
      <Row>
        {disabled ? null : (
          <ActionForm action={test} label={t("webhooks.test")}>
            {id}
            <SubmitButton>{t("webhooks.test")}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm
          action={actions.rotate}
          label={t("webhooks.rotate")}
          onDone={(value) => setSecret((value as { secret: string }).secret)}
        >
          {id}
          <SubmitButton tone="plain">{t("webhooks.rotate")}</SubmitButton>
        </ActionForm>
        <ActionForm action={swap} label={t(disabled ? "webhooks.enable" : "webhooks.disable")}>
          {id}
          <SubmitButton tone="plain">
            {t(disabled ? "webhooks.enable" : "webhooks.disable")}
          </SubmitButton>
        </ActionForm>
      </Row>
      {secret ? <ShownSecret about={t("webhooks.secretRotated")} secret={secret} /> : null}
    </div>
  );
}
