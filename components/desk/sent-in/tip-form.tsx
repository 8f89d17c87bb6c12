"use client";

import { type ReactNode, startTransition, useCallback } from "react";
import { useTelling } from "@/components/desk/people/use-telling";
import { ActionForm, type FormAction } from "@/components/ui/form";
import { useNotices } from "@/components/ui/notices";
import { translator } from "@/lib/platform/messages";
import { useReturn } from "./sent-in-list";

/** What the action returned: a claim of its own that was made of it stays. */
type Dealt = { tipId: string; known?: boolean };

/** The form of a tip, which is gone once it is answered; the notice brings it back. */
export function TipForm({
  action,
  bringBack,
  label,
  children,
}: {
  action: FormAction;
  bringBack: FormAction;
  label: string;
  children: ReactNode;
}) {
  const notices = useNotices();
  const comesBack = useReturn();
  const undo = useCallback(
    (value: unknown) => {
      const { tipId, known } = value as Dealt;
      if (known === false) return undefined;
      const bring = () =>
        startTransition(async () => {
          const form = new FormData();
          form.set("tipId", tipId);
          comesBack(tipId);
          const state = await bringBack({ status: "idle" }, form);
          if (state.status === "done" && state.notice) notices.say(state.notice);
          if (state.status !== "refused") return;
          comesBack(null);
          notices.say(state.message);
        });
      return { label: translator()("ui.undo"), do: bring };
    },
    [bringBack, comesBack, notices],
  );
  return (
    <ActionForm action={useTelling(action, undo)} label={label}>
      {children}
    </ActionForm>
  );
}
