"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from "react";
import { useFocusInPlace } from "@/components/ui/use-focus-in-place";

const CARD = "[data-sent-in]";

/** Says which card comes back, to be given the focus when it is there; null for none after all. */
const ReturnContext = createContext<(id: string | null) => void>(() => undefined);
export const useReturn = () => useContext(ReturnContext);

/**
 * Keeps who works through what was sent in where they are: what was dealt with gives the focus to the next, and
 * what comes back takes it.
 */
export function SentInList({
  shown,
  children,
}: {
  /** Of the cards, in their order */
  shown: readonly string[];
  children: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const awaited = useRef<string | null>(null);
  const ids = shown.join(" ");
  useFocusInPlace(
    list,
    { items: CARD, nothingLeft: () => list.current?.querySelector<HTMLElement>("[data-empty]") },
    ids,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: with every list
  useEffect(() => {
    if (awaited.current === null) return;
    const back = [...(list.current?.querySelectorAll<HTMLElement>(CARD) ?? [])].find(
      ({ dataset }) => dataset.sentIn === awaited.current,
    );
    if (!back) return;
    awaited.current = null;
    back.focus();
  }, [ids]);
  const comesBack = useCallback((id: string | null) => {
    awaited.current = id;
  }, []);
  return (
    <ReturnContext value={comesBack}>
      <div ref={list}>{children}</div>
    </ReturnContext>
  );
}
