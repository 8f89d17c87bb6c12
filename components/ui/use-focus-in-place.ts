"use client";

import { type RefObject, useEffect, useRef } from "react";

type Places = {
  /** Selector of what the list holds. */
  items: string;
  /** What of an item is focused; itself when left out. */
  targetOf?: (item: HTMLElement) => HTMLElement | null | undefined;
  /** What is focused when nothing is left. */
  nothingLeft: () => HTMLElement | null | undefined;
};

const focusIsLost = () =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * When the item that was worked on is gone from a list and the focus with it, what took its place gets the focus,
 * else the one before it, and where nothing is left, what says so.
 *
 * @param shown changes with every list
 */
export const useFocusInPlace = (
  list: RefObject<HTMLElement | null>,
  { items, targetOf = (item) => item, nothingLeft }: Places,
  shown: unknown,
): void => {
  const last = useRef<{ item: Element; at: number } | null>(null);
  const itemsNow = () => [...(list.current?.querySelectorAll<HTMLElement>(items) ?? [])];

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const remember = ({ target }: Event) => {
      const item = target instanceof Element ? target.closest(items) : null;
      if (!item) return;
      last.current = { item, at: [...element.querySelectorAll(items)].indexOf(item) };
    };
    // A click too: not every browser gives the focus to a button that is clicked.
    element.addEventListener("focusin", remember);
    element.addEventListener("click", remember);
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("click", remember);
    };
  }, [list, items]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list is when the focus may be lost
  useEffect(() => {
    if (!last.current) return;
    const { item, at } = last.current;
    const now = itemsNow();
    if (item.isConnected) {
      last.current = { item, at: now.indexOf(item as HTMLElement) };
      return;
    }
    if (!focusIsLost()) return;
    last.current = null;
    const next = now[Math.min(at, now.length - 1)];
    (next ? targetOf(next) : nothingLeft())?.focus();
  }, [shown]);
};
