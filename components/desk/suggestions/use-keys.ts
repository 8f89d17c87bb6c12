"use client";

import { type RefObject, useEffect, useRef } from "react";

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

const cardsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>("[data-suggestion]"),
];

const focusCard = (cards: readonly HTMLElement[], index: number): void => {
  const card = cards[Math.min(Math.max(index, 0), cards.length - 1)];
  // Not the first of all, which says of a known claim that it is this one.
  const accept = card?.querySelector<HTMLElement>('[data-key="a"]');
  (accept ?? card?.querySelector("button"))?.focus();
};

const isShortcut = ({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || isComposing;

/**
 * One key each for what can be done with the suggestion that has the focus: the button with that
 * `data-key` is pressed; J and K, or arrows, go to the next and the one before. Keys count only inside the list, so
 * that nothing is decided by chance (WCAG 2.2, 2.1.4). When a suggestion is gone, the one that took its
 * place gets the focus; `shown` changes with every list.
 */
export const useKeys = (list: RefObject<HTMLElement | null>, shown: unknown): void => {
  const last = useRef<number | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const indexOf = (target: EventTarget | null) => {
      const card =
        target instanceof Element ? target.closest<HTMLElement>("[data-suggestion]") : null;
      return card ? cardsIn(element).indexOf(card) : -1;
    };
    const press = (event: KeyboardEvent) => {
      if (isShortcut(event)) return;
      const index = indexOf(event.target);
      const cards = cardsIn(element);
      const card = cards[index];
      const step = STEPS[event.key];
      const button = card?.querySelector<HTMLElement>(
        `[data-key~="${CSS.escape(event.key.toLowerCase())}"]`,
      );
      if (!card || (step === undefined && !button)) return;
      event.preventDefault();
      if (step === undefined) button?.click();
      else focusCard(cards, index + step);
    };
    const remember = (event: Event) => {
      last.current = indexOf(event.target);
    };
    element.addEventListener("keydown", press);
    element.addEventListener("click", remember);
    return () => {
      element.removeEventListener("keydown", press);
      element.removeEventListener("click", remember);
    };
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is when the focus may be lost
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && list.current && last.current !== null && last.current >= 0) {
      focusCard(cardsIn(list.current), last.current);
    }
  }, [list, shown]);
};
