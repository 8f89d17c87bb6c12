"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FormAction } from "@/components/ui/form";

/** How long somebody must have stopped typing, in milliseconds. */
const STILL = 1500;

export type SaveState =
  | { status: "idle" | "typing" | "saving" }
  | { status: "saved"; at: Date }
  | { status: "refused"; message: string };

type Saved = { version: number; savedAt: Date };

const isSaved = (value: unknown): value is Saved =>
  typeof value === "object" && value !== null && "version" in value && "savedAt" in value;

/**
 * Keeps what stands in a form by an action of its own, as one types and when one leaves the page.
 *
 * @param form the form
 * @param save called with the form's fields; its value says which version was saved
 * @param setVersion told the version that the next save is based on
 * @returns where saving stands; `settled` waits for a save under way, `savedByHand` notes one that
 *   the form itself has made
 */
export const useAutosave = (
  form: RefObject<HTMLFormElement | null>,
  save: FormAction,
  setVersion: (version: number) => void,
) => {
  const [state, setState] = useState<SaveState>({ status: "idle" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<void> | null>(null);
  /** After a refusal only a person can go on: they are shown the other version by the form. */
  const stopped = useRef(false);

  const savedByHand = useCallback(
    (value: unknown) => {
      if (!isSaved(value)) return;
      stopped.current = false;
      setVersion(value.version);
      setState({ status: "saved", at: value.savedAt });
    },
    [setVersion],
  );

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!form.current) return;
    setState({ status: "saving" });
    const outcome = await save({ status: "idle" }, new FormData(form.current));
    // At once, for the form may be waiting to send itself with that version.
    if (outcome.status === "done") flushSync(() => savedByHand(outcome.value));
    if (outcome.status === "refused") {
      stopped.current = true;
      setState({ status: "refused", message: outcome.message });
    }
  }, [form, save, savedByHand]);

  const flush = useCallback(() => {
    if (timer.current === undefined || underWay.current !== null) return;
    underWay.current = saveNow().finally(() => {
      underWay.current = null;
    });
  }, [saveNow]);

  const typed = useCallback(() => {
    if (stopped.current) return;
    clearTimeout(timer.current);
    setState({ status: "typing" });
    const whenStill = () => {
      // One save at a time: each is based on the version of the one before.
      if (underWay.current !== null) timer.current = setTimeout(whenStill, STILL);
      else flush();
    };
    timer.current = setTimeout(whenStill, STILL);
  }, [flush]);

  /** Forgets what was about to be saved and waits for what is: the form is going to send itself. */
  const settled = useCallback((): Promise<void> | null => {
    clearTimeout(timer.current);
    timer.current = undefined;
    return underWay.current;
  }, []);

  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", leaving);
    return () => {
      document.removeEventListener("visibilitychange", leaving);
      clearTimeout(timer.current);
    };
  }, [flush]);

  return { state, typed, settled, savedByHand };
};
