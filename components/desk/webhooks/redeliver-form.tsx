"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";

/** Sends a message again. */
export function RedeliverForm({
  deliveryId,
  name,
  action,
}: {
  deliveryId: string;
  name: string;
  action: FormAction;
}) {
  const t = translator();
  const label = t("webhooks.redeliverOf", { name });
  return (
    <ActionForm action={useTelling(action)} label={label}>
      <input type="hidden" name="deliveryId" value={deliveryId} />
      <SubmitButton size="small" tone="plain" aria-label={label}>
        {t("webhooks.redeliver")}
      </SubmitButton>
    </ActionForm>
  );
}
