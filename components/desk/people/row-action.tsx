"use client";

import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTelling } from "./use-telling";

/** One button of a row that does something to what the row shows. */
export function RowAction({
  action,
  name,
  value,
  label,
  fullLabel,
}: {
  action: FormAction;
  /** The field that says which row. */
  name: string;
  value: string;
  label: string;
  /** For those who hear the button without its row. */
  fullLabel: string;
}) {
  return (
    <ActionForm action={useTelling(action)}>
      <input type="hidden" name={name} value={value} />
      <div>
        <SubmitButton tone="plain" size="small" aria-label={fullLabel}>
          {label}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
