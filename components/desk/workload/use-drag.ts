"use client";

import { type PointerEvent, useRef } from "react";
import type { BoardColumn } from "@/lib/workload/moves";

/** So far a pointer goes before it drags and does not click, in CSS pixels. */
const SLACK = 6;
/** So near the edge of the board it scrolls along, and by so much with each move, in CSS pixels. */
const EDGE = 48;
const SCROLL = 12;

const columnAt = (x: number, y: number): BoardColumn | null => {
  const column = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-column]");
  return (column?.dataset.column as BoardColumn | undefined) ?? null;
};

const scrollAlong = (from: Element, x: number) => {
  const board = from.closest<HTMLElement>("[data-board]");
  if (!board) return;
  const { left, right } = board.getBoundingClientRect();
  if (x > right - EDGE) board.scrollLeft += SCROLL;
  if (x < left + EDGE) board.scrollLeft -= SCROLL;
};

/**
 * Dragging a card by its handle with whatever points: mouse, pen or finger (Pointer Events; the handle has
 * `touch-action: none`). `wasDragged` tells the click that follows from one that was meant.
 */
export const useDrag = (on: {
  start: () => void;
  over: (column: BoardColumn) => void;
  drop: (column: BoardColumn | null) => void;
  cancel: () => void;
}) => {
  const from = useRef<{ x: number; y: number } | null>(null);
  const dragged = useRef(false);
  const card = (event: PointerEvent<HTMLElement>) =>
    event.currentTarget.closest<HTMLElement>("[data-card]");
  const settle = (event: PointerEvent<HTMLElement>) => {
    from.current = null;
    card(event)?.style.removeProperty("translate");
  };
  return {
    wasDragged: () => dragged.current,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false;
      if (event.button !== 0) return;
      from.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!from.current) return;
      const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y];
      if (!dragged.current) {
        if (Math.hypot(x, y) < SLACK) return;
        dragged.current = true;
        on.start();
      }
      card(event)?.style.setProperty("translate", `${x}px ${y}px`);
      scrollAlong(event.currentTarget, event.clientX);
      const column = columnAt(event.clientX, event.clientY);
      if (column) on.over(column);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current) on.drop(columnAt(event.clientX, event.clientY));
      settle(event);
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current) on.cancel();
      settle(event);
    },
  };
};
