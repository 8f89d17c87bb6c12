"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import styles from "./popover.module.css";

/** A little more about what it hangs on, opened by a button and left by Escape. */
export function Popover({
  trigger,
  label,
  children,
}: {
  trigger: ReactNode;
  /** Names it for a screen reader. */
  label: string;
  children: ReactNode;
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className={styles.popover}
          aria-label={label}
          sideOffset={6}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
