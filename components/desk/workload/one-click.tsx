"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

/** A proposal that is accepted by one click. */
export function OneClick({
  action,
  fields,
  label,
  about,
}: {
  action: FormAction;
  fields: Record<string, string>;
  label: string;
  /** The same said so that it is known from others on the page. */
  about: string;
}) {
  return (
    <ActionForm action={useTelling(action)} label={about}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <SubmitButton tone="plain" size="small" aria-label={about}>
          {label}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
