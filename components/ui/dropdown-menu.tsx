"use client";

import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./dropdown-menu.module.css";

/** Things to do, behind one button: arrows move, letters find, Escape leaves. */
export function DropdownMenu({
  trigger,
  align = "end",
  children,
}: {
  trigger: ReactNode;
  align?: "start" | "end";
  children: ReactNode;
}) {
  return (
    // Not modal: the page behind stays reachable for a screen reader and does not jump.
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.menu} align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** One thing to do; with `asChild` around a link, one place to go. */
export function MenuItem({
  danger = false,
  ...rest
}: ComponentProps<typeof Radix.Item> & { danger?: boolean }) {
  return <Radix.Item className={classNames(styles.item, danger && styles.danger)} {...rest} />;
}

/** Words over a part of a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Radix.Label className={styles.label}>{children}</Radix.Label>;
}

export function MenuSeparator() {
  return <Radix.Separator className={styles.separator} />;
}

/** One of a few settings, the chosen one ticked. */
export function MenuChoices({
  label,
  value,
  onChoose,
  choices,
}: {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  choices: readonly { value: string; label: string }[];
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <Radix.RadioItem
          key={choice.value}
          value={choice.value}
          className={classNames(styles.item, styles.choice)}
          onSelect={(event) => event.preventDefault()}
        >
          {choice.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
