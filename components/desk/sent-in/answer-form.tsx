"use client";

import type { ReactNode } from "react";
import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction } from "@/components/ui/form";

/** The form of a card that is gone once it is answered. */
export function AnswerForm({
  action,
  label,
  children,
}: {
  action: FormAction;
  label: string;
  children: ReactNode;
}) {
  return (
    <ActionForm action={useTelling(action)} label={label}>
      {children}
    </ActionForm>
  );
}
