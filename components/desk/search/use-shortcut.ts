"use client";

import { useEffect } from "react";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null;

const isPaletteKey = (event: KeyboardEvent): boolean =>
  (event.metaKey || event.ctrlKey) &&
  !event.shiftKey &&
  !event.altKey &&
  event.key.toLowerCase() === "k";

const isSlash = (event: KeyboardEvent): boolean =>
  event.key === "/" && !event.metaKey && !event.ctrlKey && !event.altKey && !isTyping(event.target);

/** ⌘K or Ctrl+K anywhere; a slash where nobody types, which on the search page leads to its field. */
export const useShortcut = (open: () => void): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPaletteKey(event) && !isSlash(event)) return;
      event.preventDefault();
      const field = document.querySelector<HTMLElement>("[data-search-field]");
      if (field && isSlash(event)) field.focus();
      else open();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
};
