"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import styles from "./control.module.css";
import { useControl } from "./form-context";

export type Choice = { value: string; label: string };

/**
 * One of a list. The browser's own `select`: it works before hydration, on a phone it is the
 * phone's own, and typing finds an entry.
 */
export function Select({
  choices,
  emptyLabel,
  short = false,
  className,
  defaultValue,
  ...rest
}: Omit<ComponentProps<"select">, "children" | "multiple"> & {
  choices: readonly Choice[];
  /** Adds a first entry of that name, with an empty value. */
  emptyLabel?: string;
  short?: boolean;
}) {
  const { attributes, typed } = useControl(rest);
  const start = typed ?? defaultValue;
  return (
    <select
      // React applies a select's default only when it is made.
      key={String(start)}
      {...rest}
      {...attributes}
      className={classNames(styles.control, styles.select, short && styles.short, className)}
      {...(rest.value === undefined ? { defaultValue: start } : {})}
    >
      {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
