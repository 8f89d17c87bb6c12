"use client";

import { useRouter } from "next/navigation";
import { startTransition, useState } from "react";
import type { FormAction } from "@/components/ui/form";
import { useNotices } from "@/components/ui/notices";
import { queueViewLabel } from "@/lib/claims/labels";
import { translator } from "@/lib/platform/messages";
import { type BoardColumn, boardColumns, type Move } from "@/lib/workload/moves";
import type { BoardCard } from "@/lib/workload/queries/board";

export type Held = { card: BoardCard; from: BoardColumn };
export type Asked = Held & { to: BoardColumn };

const moveTo = ({ card }: Held, to: BoardColumn): Move | undefined =>
  card.moves.find((move) => move.to === to);

/** Why the card cannot go to a column; undefined when it can, or stands there. */
export const standsInTheWay = (held: Held, to: BoardColumn): string | undefined => {
  const t = translator();
  if (to === held.from) return undefined;
  const move = moveTo(held, to);
  if (!move) return t("refusals.not-from-here");
  return move.decision.allowed ? undefined : t(`refusals.${move.decision.because}`);
};

const formOf = ({ card, from }: Held, to: BoardColumn): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ claimId: card.id, from, to, reason: "" })) {
    form.set(name, value);
  }
  form.set("version", String(card.version));
  return form;
};

/**
 * The card that was picked up, the column it is held over, and what is said about it to who does not see
 * it. Dropping does what the column asks: the move at once, a reason first, or the page where it is done.
 */
export const useMoving = (action: FormAction) => {
  const t = translator();
  const router = useRouter();
  const notices = useNotices();
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState<BoardColumn | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, say] = useState("");

  const named = (column: BoardColumn) => t(queueViewLabel(column));
  const claim = (one: Held) => String(one.card.number);
  const letGo = (words: string) => {
    setHeld(null);
    setOver(null);
    say(words);
  };
  const hold = (one: Held) => {
    setHeld(one);
    setOver(one.from);
    say(t("workload.board.held", { number: claim(one), column: named(one.from) }));
  };
  const holdOver = (one: Held, column: BoardColumn) => {
    setOver(column);
    const because = standsInTheWay(one, column);
    say(because ? `${named(column)}: ${because}` : named(column));
  };
  const tell = (words: string) => {
    letGo(words);
    notices.say(words);
  };
  const moveAtOnce = (one: Held, to: BoardColumn) =>
    startTransition(async () => {
      const state = await action({ status: "idle" }, formOf(one, to));
      tell(
        state.status === "refused"
          ? state.message
          : t("workload.board.moved", { number: claim(one), column: named(to) }),
      );
    });
  const drop = (one: Held, to: BoardColumn | null) => {
    if (to === null || to === one.from) {
      return letGo(t("workload.board.left", { number: claim(one) }));
    }
    const because = standsInTheWay(one, to);
    const move = moveTo(one, to);
    if (because || !move) return tell(because ?? "");
    if (move.way === "page") return router.push(`/desk/claims/${one.card.id}${move.below}`);
    if (move.way === "at-once") return moveAtOnce(one, to);
    letGo("");
    setAsked({ ...one, to });
  };
  return {
    held,
    over,
    asked,
    said,
    hold,
    holdOver,
    drop,
    cancel: (one: Held) => letGo(t("workload.board.left", { number: claim(one) })),
    answered: (done: boolean) => {
      if (asked && done) {
        tell(t("workload.board.moved", { number: claim(asked), column: named(asked.to) }));
      }
      setAsked(null);
    },
    /** The column a step to the side of this one. */
    beside: (column: BoardColumn, step: 1 | -1): BoardColumn =>
      boardColumns[boardColumns.indexOf(column) + step] ?? column,
  };
};

export type Moving = ReturnType<typeof useMoving>;
