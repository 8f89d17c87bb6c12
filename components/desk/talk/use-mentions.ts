"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import { nameBeingTyped, namesLike } from "@/lib/talk/mentions";
import type { ClaimTalk } from "@/lib/talk/queries/of-claim";

export type Listed = ClaimTalk["people"][number];

/** How many people are offered at once; who goes on typing sees fewer. */
const OFFERED = 8;

const steps: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** What a form's new thread is to be about, as its select says. */
const chosenAbout = (area: HTMLTextAreaElement): string => {
  const select = area.form?.elements.namedItem("about");
  return select instanceof HTMLSelectElement ? (select.value.split(" ")[1] ?? "") : "";
};

/**
 * Names offered while an @ is being typed: arrows choose, Enter or Tab takes, Escape closes. The focus stays
 * in the text.
 *
 * @param reviewId the review a thread is about; left out where the form itself chooses
 */
export const useMentions = (
  area: RefObject<HTMLTextAreaElement | null>,
  people: readonly Listed[],
  reviewId?: string | null,
) => {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<string[]>([]);
  const offered = typed === null ? [] : namesLike(typed, people).slice(0, OFFERED);
  const active = offered[Math.min(at, offered.length - 1)];

  const keptOut = ({ keptOutOf }: Listed): boolean =>
    area.current !== null && keptOutOf.includes(reviewId ?? chosenAbout(area.current));

  const look = () => {
    if (!area.current) return;
    const { value, selectionStart, selectionEnd } = area.current;
    const before = selectionStart === selectionEnd ? value.slice(0, selectionStart) : "";
    const now = nameBeingTyped(before);
    if (now === typed) return;
    setTyped(now);
    setAt(0);
  };

  const take = (person: Listed) => {
    const field = area.current;
    if (!field || typed === null || keptOut(person)) return;
    const end = field.selectionStart;
    field.setRangeText(`@${person.name} `, end - typed.length - 1, end, "end");
    field.focus();
    setChosen((before) => [...new Set([...before, person.id])]);
    setTyped(null);
  };

  const press = (event: KeyboardEvent) => {
    // Enter of an input method ends a word.
    if (!active || event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step) setAt((offered.indexOf(active) + step + offered.length) % offered.length);
    else if (event.key === "Enter" || event.key === "Tab") take(active);
    else if (event.key === "Escape") setTyped(null);
    else return;
    event.preventDefault();
  };

  return {
    offered,
    active,
    chosen,
    keptOut,
    look,
    take,
    press,
    close: () => setTyped(null),
    hover: setAt,
  };
};
