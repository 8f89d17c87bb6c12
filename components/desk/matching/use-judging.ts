"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useNotices } from "@/components/ui/notices";
import type { Closest, KnownClaim } from "@/lib/matching/queries";
import type { Judgement } from "@/lib/matching/schema";
import { translator } from "@/lib/platform/messages";
import { useJudge } from "./judging";
import type { AskedFor } from "./use-closest";

/** Says of known claims that they are others than what is asked for, and takes that back. Null for who may not. */
export const useJudging = (
  asked: AskedFor | null,
  { can }: Pick<Closest, "can">,
  again: () => void,
): ((known: KnownClaim, judgement: Judgement) => void) | null => {
  const judge = useJudge();
  const notices = useNotices();
  const busy = useRef(false);
  if (!judge || !asked || !can.judge.allowed) return null;
  const say = async (known: KnownClaim, judgement: Judgement) => {
    if (busy.current) return;
    busy.current = true;
    const { statement, language, except } = asked;
    const because = await judge({
      ...{ statement, language, claimId: except, judgement },
      ...{ knownKind: known.kind, knownId: known.id },
    }).finally(() => {
      busy.current = false;
    });
    const t = translator();
    const undo = { label: t("ui.undo"), do: () => void say(known, "taken-back") };
    notices.say(
      because ?? t(`matching.judged.${judgement}`),
      ...(because === null && judgement === "different" ? [undo] : []),
    );
    again();
  };
  return say;
};

/** Keeps the focus in a panel when what had it is gone from the list. */
export const useKeptFocus = (panel: RefObject<HTMLElement | null>, shown: unknown): void => {
  const held = useRef(false);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const note = () => {
      held.current = true;
    };
    const letGo = (event: FocusEvent) => {
      // Without a next one, the element with the focus went away or the window did.
      if (event.relatedTarget) held.current = false;
    };
    element.addEventListener("focusin", note);
    element.addEventListener("focusout", letGo);
    return () => {
      element.removeEventListener("focusin", note);
      element.removeEventListener("focusout", letGo);
    };
  }, [panel]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is when the focus may be lost
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    panel.current?.querySelector<HTMLElement>("a, button, summary")?.focus();
  }, [panel, shown]);
};
