"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { KeyboardKey } from "@/components/ui/keyboard-key";
import { Switch } from "@/components/ui/switch";
import { translator } from "@/lib/platform/messages";
import styles from "./queue-keys.module.css";

const REMEMBERED = "claimdesk.letter-keys";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    "input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]",
  ) !== null;

/** The row to go to: the next or the one before the row with the focus, at first the first. */
const rowFrom = (rows: readonly Element[], step: 1 | -1): Element | undefined => {
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (at === -1) return rows[0];
  return rows[Math.min(rows.length - 1, Math.max(0, at + step))];
};

const focusRow = (row: Element | undefined): void => {
  row?.querySelector<HTMLElement>("[data-claim-link]")?.focus();
  row?.scrollIntoView({ block: "nearest" });
};

const act = (key: string, list: Element): boolean => {
  const rows = [...list.querySelectorAll("[data-claim-row]")];
  if (key === "j") focusRow(rowFrom(rows, 1));
  else if (key === "k") focusRow(rowFrom(rows, -1));
  else {
    const row = rows.find((one) => one.contains(document.activeElement));
    if (key === "x") row?.querySelector<HTMLElement>("[data-claim-select]")?.click();
    else if (key === "u") row?.toggleAttribute("data-unfolded");
    else return false;
  }
  return true;
};

/**
 * Moves through the rows inside with j and k; Enter follows the link that has the focus, x selects, u
 * unfolds a long statement. Single letters can be switched off, as WCAG 2.1.4 asks.
 */
export function QueueKeys({ selectable, children }: { selectable: boolean; children: ReactNode }) {
  const t = translator();
  const list = useRef<HTMLDivElement>(null);
  const [on, setOn] = useState(true);

  useEffect(() => setOn(localStorage.getItem(REMEMBERED) !== "off"), []);

  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (list.current && act(event.key, list.current)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);

  return (
    <>
      <div ref={list}>{children}</div>
      <div className={styles.hint}>
        <Switch
          label={t("desk.queue.keys.label")}
          checked={on}
          onChange={(change) => {
            setOn(change.currentTarget.checked);
            localStorage.setItem(REMEMBERED, change.currentTarget.checked ? "on" : "off");
          }}
        />
        <span>
          <KeyboardKey>j</KeyboardKey> <KeyboardKey>k</KeyboardKey> {t("desk.queue.keys.move")}
        </span>
        <span>
          <KeyboardKey>{t("desk.queue.keys.enterKey")}</KeyboardKey> {t("desk.queue.keys.open")}
        </span>
        <span>
          <KeyboardKey>u</KeyboardKey> {t("desk.queue.keys.unfold")}
        </span>
        {selectable ? (
          <span>
            <KeyboardKey>x</KeyboardKey> {t("desk.queue.keys.select")}
          </span>
        ) : null}
      </div>
    </>
  );
}
