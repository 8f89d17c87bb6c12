"use client";

import { type RefObject, useEffect } from "react";
import { useFocusInPlace } from "@/components/ui/use-focus-in-place";

const STEPS: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

const CARD = "[data-suggestion]";

const cardsIn = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(CARD)];

/** Not the first button of all, which says of a known claim that it is this one. */
const buttonOf = (card: HTMLElement | undefined) =>
  card?.querySelector<HTMLElement>('[data-key="a"]') ?? card?.querySelector("button");

const focusCard = (cards: readonly HTMLElement[], index: number): void => {
  buttonOf(cards[Math.min(Math.max(index, 0), cards.length - 1)])?.focus();
};

const isShortcut = ({ ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey || isComposing;

/**
 * One key each for what can be done with the suggestion that has the focus: the button with that
 * `data-key` is pressed; J and K, or arrows, go to the next and the one before. Keys count only inside the list, so
 * that nothing is decided by chance (WCAG 2.2, 2.1.4). When a suggestion is gone, the one that took its
 * place gets the focus, and the panel's title after the last; `shown` changes with every list.
 */
export const useKeys = (list: RefObject<HTMLElement | null>, shown: unknown): void => {
  useFocusInPlace(
    list,
    {
      items: CARD,
      targetOf: buttonOf,
      nothingLeft: () => list.current?.closest("details")?.querySelector("summary"),
    },
    shown,
  );
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const indexOf = (target: EventTarget | null) => {
      const card = target instanceof Element ? target.closest<HTMLElement>(CARD) : null;
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
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [list]);
};
