"use client";

import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { translator } from "@/lib/platform/messages";
import { Button } from "./button";
import styles from "./dialog.module.css";

/** Asks before something that cannot be taken back; only an answer closes it. */
export function AlertDialog({
  trigger,
  title,
  description,
  children,
  confirm,
  open,
  onOpenChange,
}: {
  trigger?: ReactNode;
  title: string;
  description: ReactNode;
  /** A form of its own, where a reason is asked for; it then brings its submit button too. */
  children?: ReactNode;
  /** The button that does it, where no form does. */
  confirm?: { label: string; onConfirm: () => void };
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={styles.veil}>
          <Radix.Content className={styles.dialog}>
            <Radix.Title className={styles.title}>{title}</Radix.Title>
            <Radix.Description asChild>
              <div className={styles.description}>{description}</div>
            </Radix.Description>
            {children}
            <div className={styles.actions}>
              {confirm ? (
                <Radix.Action asChild>
                  <Button tone="danger" onClick={confirm.onConfirm}>
                    {confirm.label}
                  </Button>
                </Radix.Action>
              ) : null}
              <Radix.Cancel asChild>
                <Button>{translator()("ui.cancel")}</Button>
              </Radix.Cancel>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
