"use client";

import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { translator } from "@/lib/platform/messages";
import { IconButton } from "./button";
import { classNames } from "./class-names";
import styles from "./dialog.module.css";

/**
 * Something to fill in or to read before going on. Escape and the close button leave it; the focus
 * stays inside and goes back to where it was.
 */
export function Dialog({
  trigger,
  title,
  description,
  open,
  onOpenChange,
  wide = false,
  children,
}: {
  /** The button that opens it; leave out where `open` is kept elsewhere. */
  trigger?: ReactNode;
  title: string;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  children: ReactNode;
}) {
  // Radix gives the focus back to its trigger, and without one to nothing.
  const before = useRef<Element>(null);
  const giveBack = (event: Event) => {
    if (trigger) return;
    event.preventDefault();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <Radix.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className={styles.veil}>
          <Radix.Content
            className={classNames(styles.dialog, wide && styles.wide)}
            {...(description ? {} : { "aria-describedby": undefined })}
            onOpenAutoFocus={() => {
              before.current = document.activeElement;
            }}
            onCloseAutoFocus={giveBack}
          >
            <div className={styles.head}>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              <Radix.Close asChild>
                <IconButton icon="close" size="small" label={translator()("ui.close")} />
              </Radix.Close>
            </div>
            {description ? (
              <Radix.Description asChild>
                <div className={styles.description}>{description}</div>
              </Radix.Description>
            ) : null}
            {children}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Wraps a button that closes the dialog it stands in. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}
