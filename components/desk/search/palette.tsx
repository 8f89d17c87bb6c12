"use client";

import { Dialog } from "radix-ui";
import { useCallback, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { KeyboardKey } from "@/components/ui/keyboard-key";
import { translator } from "@/lib/platform/messages";
import styles from "./palette.module.css";
import { PaletteBox } from "./palette-box";
import type { Place } from "./palette-options";
import { useShortcut } from "./use-shortcut";

/** The command palette and the button that opens it, which every page of the desk has. */
export function Palette({
  places,
  actions,
}: {
  places: readonly Place[];
  actions: readonly Place[];
}) {
  const t = translator();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useShortcut(show);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <button type="button" className={styles.opener} aria-label={t("deskSearch.palette.open")}>
          <Icon name="search" />
          <span className={styles.openerWords}>{t("deskSearch.palette.open")}</span>
          <span className={styles.openerKey} aria-hidden="true">
            <KeyboardKey>⌘K</KeyboardKey>
          </span>
        </button>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className={styles.veil}>
          <Dialog.Content className={styles.palette} aria-describedby={undefined}>
            <Dialog.Title className="visually-hidden">{t("deskSearch.palette.title")}</Dialog.Title>
            <PaletteBox places={places} actions={actions} close={() => setOpen(false)} />
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
