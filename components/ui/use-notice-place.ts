"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Room that is kept around a control in use, in pixels: what stands right beside it belongs to it. */
const AROUND = 48;
/** How far notices stand from the edge of the window, as in notices.module.css. */
const FROM_EDGE = 16;

/** What somebody is working with: what has the focus, else what they pressed last. */
const inUse = (pressed: Element | null): Element | null => {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body) return activeElement;
  return pressed?.isConnected ? pressed : null;
};

const covers = (notices: HTMLElement, control: Element): boolean => {
  const { left, right } = notices.getBoundingClientRect();
  const top = window.innerHeight - FROM_EDGE - notices.offsetHeight;
  const used = control.getBoundingClientRect();
  const beside = used.right < left || used.left > right;
  return !beside && used.bottom + AROUND > top && used.top - AROUND < window.innerHeight;
};

/**
 * Where notices stand: at the foot of the window, or at its head while they would cover there what the person
 * is working with.
 */
export const useNoticePlace = (
  notices: RefObject<HTMLElement | null>,
  shown: readonly unknown[],
): "foot" | "head" => {
  const [place, setPlace] = useState<"foot" | "head">("foot");
  const pressed = useRef<Element | null>(null);

  useEffect(() => {
    // Not every browser gives the focus to a button that is pressed.
    const press = ({ target }: Event) => {
      pressed.current =
        target instanceof Element ? target.closest("button, a, input, label") : null;
    };
    document.addEventListener("pointerdown", press, true);
    return () => document.removeEventListener("pointerdown", press, true);
  }, []);

  useLayoutEffect(() => {
    if (shown.length === 0) return;
    const settle = () => {
      const control = inUse(pressed.current);
      const element = notices.current;
      // Who is in the notices keeps them where they are.
      if (!element || element.contains(control)) return;
      setPlace(control && covers(element, control) ? "head" : "foot");
    };
    settle();
    document.addEventListener("focusin", settle);
    document.addEventListener("pointerdown", settle);
    window.addEventListener("scroll", settle, { passive: true, capture: true });
    window.addEventListener("resize", settle);
    return () => {
      document.removeEventListener("focusin", settle);
      document.removeEventListener("pointerdown", settle);
      window.removeEventListener("scroll", settle, { capture: true });
      window.removeEventListener("resize", settle);
    };
  }, [notices, shown]);
  return place;
};
