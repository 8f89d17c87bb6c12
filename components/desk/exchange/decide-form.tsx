"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";

/** Import what was tried, or leave it. `count` is how many records would come in; null before a trial. */
export function DecideForm({
  importId,
  count,
  action,
}: {
  importId: string;
  count: number | null;
  action: FormAction;
}) {
  const t = translator();
  return (
    <ActionForm action={useTelling(action)} label={t("exchange.run.decide")}>
      <input type="hidden" name="importId" value={importId} />
      <FormActions>
        {count === null ? null : (
          <SubmitButton name="intent" value="start">
            {t("exchange.run.startCount", { count })}
          </SubmitButton>
        )}
        <SubmitButton name="intent" value="leave" tone="plain">
          {t("exchange.run.leave")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
