"use client";

import { type ChangeEvent, type MouseEvent, type RefObject, useRef, useState } from "react";

const boxesIn = (list: HTMLElement | null): HTMLInputElement[] => [
  ...(list?.querySelectorAll<HTMLInputElement>("[data-claim-select]") ?? []),
];

/**
 * Which boxes of a list are ticked, as their values. The boxes are the list's own and keep their state; a
 * click with shift ticks, or unticks, all from the box before to this one.
 */
export const useSelection = (list: RefObject<HTMLElement | null>) => {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const last = useRef<HTMLInputElement | null>(null);

  const look = () => {
    const boxes = boxesIn(list.current);
    const ticked = boxes.filter(({ checked }) => checked);
    setChosen(ticked.map(({ value }) => value));
    setAll(boxes.length > 0 && ticked.length === boxes.length);
  };
  const tickAll = (checked: boolean) => {
    for (const box of boxesIn(list.current)) box.checked = checked;
    look();
  };
  return {
    chosen,
    all,
    tickAll,
    onChange: (event: ChangeEvent<HTMLElement>) => {
      if (event.target.matches("[data-claim-select]")) look();
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      const boxes = boxesIn(list.current);
      const box = boxes.find((one) => one === event.target);
      if (!box) return;
      const from = last.current ? boxes.indexOf(last.current) : -1;
      last.current = box;
      if (!event.shiftKey || from === -1) return;
      const to = boxes.indexOf(box);
      const range = boxes.slice(Math.min(from, to), Math.max(from, to) + 1);
      for (const one of range) one.checked = box.checked;
      look();
    },
  };
};
