"use client";

import Link from "next/link";
import type { KeyboardEvent } from "react";
import { queueHref } from "@/components/desk/queue/queue-href";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { WorkClock } from "@/lib/claims/ageing";
import { isBeyondCount } from "@/lib/claims/counting";
import { queueViewLabel } from "@/lib/claims/labels";
import type { QueuePage } from "@/lib/claims/queries/queue";
import { translator } from "@/lib/platform/messages";
import type { BoardColumn } from "@/lib/workload/moves";
import type { BoardView } from "@/lib/workload/queries/board";
import styles from "./board.module.css";
import { Card } from "./board-card";
import { type Asked, type Moving, standsInTheWay, useMoving } from "./use-moving";

/** By how many cards, and columns, an arrow goes on. */
const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrows go from card to card: up and down in a column, left and right to the one beside it. */
const goOn = (event: KeyboardEvent<HTMLElement>) => {
  const columns = [...event.currentTarget.querySelectorAll("[data-column]")].map((column) => [
    ...column.querySelectorAll<HTMLElement>("[data-card-link]"),
  ]);
  const x = columns.findIndex((links) => links.some((link) => link === document.activeElement));
  const y = columns[x]?.indexOf(document.activeElement as HTMLElement) ?? -1;
  const filled = columns.flatMap((links, index) => (links.length > 0 ? [index] : []));
  const [down, right] = steps[event.key] ?? [0, 0];
  if (y === -1 || (down === 0 && right === 0)) return;
  const column = columns[filled[filled.indexOf(x) + right] ?? x] ?? [];
  const target = column[Math.min(y + down, column.length - 1)];
  if (!target) return;
  event.preventDefault();
  target.focus();
};

/** Where a held card may be dropped, or why it may not. */
function Drop({ column, moving }: { column: BoardColumn; moving: Moving }) {
  const t = translator();
  const { held, over } = moving;
  if (!held) return null;
  const because = standsInTheWay(held, column);
  const words = t(column === held.from ? "workload.board.leave" : "workload.board.here");
  return (
    <button
      type="button"
      className={styles.drop}
      data-over={over === column ? "" : undefined}
      aria-disabled={because ? true : undefined}
      onClick={() => moving.drop(held, column)}
    >
      {because ?? words}
    </button>
  );
}

function ReasonForm({
  asked: { card, from, to },
  action,
  onDone,
}: {
  asked: Asked;
  action: FormAction;
  onDone: () => void;
}) {
  const t = translator();
  return (
    <ActionForm action={action} onDone={onDone}>
      {Object.entries({ claimId: card.id, version: card.version, from, to }).map(
        ([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
      <Field name="reason" label={t("reviews.why")} required>
        <TextArea rows={2} maxLength={4000} />
      </Field>
      <FormActions>
        <SubmitButton pendingLabel={t("reviews.saving")}>{t("workload.board.here")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

type BoardProps = Pick<QueuePage, "filter" | "counts"> & {
  columns: BoardView;
  clock: WorkClock;
  /** Moves a card, with a reason where one is needed. */
  action: FormAction;
};

/** How many more there are; where counting stopped, so does this. */
const beyond = (count: number, shown: number): number =>
  isBeyondCount(count) ? count : count - shown;

function Column({
  column,
  cards,
  moving,
  ...page
}: BoardView[number] & { moving: Moving } & Omit<BoardProps, "columns" | "action">) {
  const t = translator();
  const name = t(queueViewLabel(column));
  const count = page.counts[column];
  return (
    <section
      className={styles.column}
      data-column={column}
      data-over={moving.held && moving.over === column ? "" : undefined}
      aria-label={name}
    >
      <h2 className={styles.name}>
        {name} <Badge>{t("desk.queue.counted", { count })}</Badge>
      </h2>
      <Drop column={column} moving={moving} />
      <ul className={styles.cards}>
        {cards.map((card) => (
          <Card key={card.id} card={card} from={column} moving={moving} clock={page.clock} />
        ))}
      </ul>
      {count > cards.length ? (
        <Link href={queueHref({ ...page.filter, as: "list", status: column, after: "" })}>
          {t("desk.start.more", { count: beyond(count, cards.length) })}
        </Link>
      ) : null}
    </section>
  );
}

/** The queue as a board: a column for each state at work, whose cards are moved by pointer or keyboard. */
export function Board({ columns, action, ...page }: BoardProps) {
  const t = translator();
  const moving = useMoving(action);
  return (
    <>
      <p id="board-help" className={styles.help}>
        {t("workload.board.help")}
      </p>
      <p role="status" className="visually-hidden">
        {moving.said}
      </p>
      {/* Cards and handles are controls of their own; the board only hears the arrows. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className={styles.board}
        data-board=""
        data-held={moving.held ? "" : undefined}
        onKeyDown={goOn}
      >
        {columns.map((one) => (
          <Column key={one.column} {...one} moving={moving} {...page} />
        ))}
      </div>
      <Dialog
        open={moving.asked !== null}
        onOpenChange={(open) => (open ? undefined : moving.answered(false))}
        title={t("workload.board.why")}
      >
        {moving.asked ? (
          <ReasonForm asked={moving.asked} action={action} onDone={() => moving.answered(true)} />
        ) : null}
      </Dialog>
    </>
  );
}
