"use client";

import Link from "next/link";
import type { KeyboardEvent } from "react";
import { Due, Standing } from "@/components/desk/claims/moment";
import { Priority } from "@/components/desk/queue/priority";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { Unbroken } from "@/components/ui/unbroken";
import type { WorkClock } from "@/lib/claims/ageing";
import { translator } from "@/lib/platform/messages";
import type { BoardColumn } from "@/lib/workload/moves";
import type { BoardCard } from "@/lib/workload/queries/board";
import styles from "./board.module.css";
import { useDrag } from "./use-drag";
import type { Moving } from "./use-moving";

/**
 * What is taken hold of. A click, Space or Enter picks the card up or drops it; arrows choose a column while
 * it is held, and Escape lets it go where it was.
 */
function Handle({ card, from, moving }: { card: BoardCard; from: BoardColumn; moving: Moving }) {
  const t = translator();
  const own = { card, from };
  const held = moving.held?.card.id === card.id;
  const drag = useDrag({
    start: () => moving.hold(own),
    over: (column) => {
      if (column !== moving.over) moving.holdOver(own, column);
    },
    drop: (column) => moving.drop(own, column),
    cancel: () => moving.cancel(own),
  });
  const press = (event: KeyboardEvent) => {
    if (!held) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (step) moving.holdOver(own, moving.beside(moving.over ?? from, step));
    else if (event.key === "Escape") moving.cancel(own);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { wasDragged, ...pointer } = drag;
  return (
    <button
      type="button"
      className={styles.handle}
      aria-pressed={held}
      aria-describedby="board-help"
      onKeyDown={press}
      onClick={() => {
        if (wasDragged()) return;
        if (held) moving.drop(own, moving.over);
        else moving.hold(own);
      }}
      {...pointer}
    >
      <Icon name="menu" />
      <span className="visually-hidden">
        {t("workload.board.move", { number: String(card.number) })}
      </span>
    </button>
  );
}

/** A claim on the board. */
export function Card({
  card,
  from,
  moving,
  clock,
}: {
  card: BoardCard;
  from: BoardColumn;
  moving: Moving;
  clock: WorkClock;
}) {
  const t = translator();
  const held = moving.held?.card.id === card.id;
  return (
    <li className={classNames(styles.card, held && styles.held)} data-card="">
      <div className={styles.cardHead}>
        <span className={styles.number}>{card.number}</span>
        <Standing claim={card} clock={clock} />
        {card.moves.length > 0 ? <Handle card={card} from={from} moving={moving} /> : null}
      </div>
      <Link
        href={`/desk/claims/${card.id}`}
        className={`statement ${styles.statement}`}
        lang={card.language}
        dir="auto"
        data-card-link=""
      >
        <Unbroken text={card.statement} />
      </Link>
      <Priority claim={card} today={clock.today} />
      <p className={styles.below}>
        {card.assignees.length > 0
          ? card.assignees.map(({ name }) => name).join(", ")
          : t("desk.queue.nobody")}
      </p>
      {card.dueOn && from !== "recheck" ? (
        <p className={styles.below}>
          <Due day={card.dueOn} today={clock.today} />
        </p>
      ) : null}
    </li>
  );
}
