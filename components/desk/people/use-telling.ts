"use client";

import { useCallback } from "react";
import type { FormAction } from "@/components/ui/form";
import { type NoticeDeed, useNotices } from "@/components/ui/notices";

/**
 * An action that says its notice itself. For forms in a row that is gone, or another, by the time the
 * answer is shown, so that they could no longer say it.
 *
 * @param deedOf what can be done about it from the notice, by the value the action returned
 */
export const useTelling = (
  action: FormAction,
  deedOf?: (value: unknown) => NoticeDeed | undefined,
): FormAction => {
  const notices = useNotices();
  return useCallback(
    async (previous, form) => {
      const state = await action(previous, form);
      if (state.status !== "done" || !state.notice) return state;
      notices.say(state.notice, deedOf?.(state.value));
      return { status: "done", value: state.value };
    },
    [action, deedOf, notices],
  );
};
