"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
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
  onCloseAutoFocus,
  children,
}: {
  /** The button that opens it; leave out where `open` is kept elsewhere. */
  trigger?: ReactNode;
  title: string;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  wide?: boolean;
  /** Call `preventDefault` and focus something else where the trigger is gone by then. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}) {
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
            {...(onCloseAutoFocus ? { onCloseAutoFocus } : {})}
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
