"use client";

import { type RefObject, useEffect } from "react";

const isTypedInto = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select") !== null;

/**
 * One key each for what can be done with the known claim that has the focus: the button with that `data-key`
 * is pressed. Keys count only inside the list (WCAG 2.2, 2.1.4), and go no further.
 */
export const useDeedKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, isComposing, target } = event;
      if (ctrlKey || metaKey || altKey || isComposing || isTypedInto(target)) return;
      const known = target instanceof Element ? target.closest("[data-known]") : null;
      const deed = known?.querySelector<HTMLElement>(
        `[data-key~="${CSS.escape(event.key.toLowerCase())}"]`,
      );
      if (!deed) return;
      event.preventDefault();
      event.stopPropagation();
      deed.click();
    };
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [list]);
};
