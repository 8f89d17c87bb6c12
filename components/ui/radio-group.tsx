"use client";

import type { ReactNode } from "react";
import { Tick } from "./checkbox";
import styles from "./choice.module.css";
import { classNames } from "./class-names";

/** One of a few, all in sight; stands in a `FieldGroup`, which carries its name and its question. */
export function RadioGroup({
  choices,
  defaultValue,
  name,
  framed = false,
  onChoose,
}: {
  choices: readonly { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string | undefined;
  name?: string;
  /** Each choice in a frame of its own, side by side where there is room. */
  framed?: boolean;
  onChoose?: (value: string) => void;
}) {
  return (
    <div className={classNames(styles.group, framed && styles.framed)}>
      {choices.map((choice) => (
        <Tick
          key={choice.value}
          kind="radio"
          {...choice}
          {...(name ? { name } : {})}
          defaultChecked={choice.value === defaultValue}
          onChange={() => onChoose?.(choice.value)}
        />
      ))}
    </div>
  );
}
