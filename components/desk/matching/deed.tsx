import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import styles from "./matching.module.css";

/** What a button that has a key, or one of several, says of it, for everybody and for who listens. */
export const keyed = (...shortcuts: string[]) => ({
  "data-key": shortcuts.join(" "),
  "aria-keyshortcuts": shortcuts.join(" ").toUpperCase(),
});

/** The key beside the words; who listens hears it from the button. */
export function DeedKey({ shortcut }: { shortcut: string }) {
  return (
    <kbd className={styles.key} aria-hidden>
      {shortcut.toUpperCase()}
    </kbd>
  );
}

/** Something that can be done with a known claim, by a click or its key. */
export function Deed({
  shortcut,
  children,
  ...rest
}: Omit<ComponentProps<typeof Button>, "tone" | "size"> & { shortcut: string }) {
  return (
    <Button tone="quiet" size="small" {...keyed(shortcut)} {...rest}>
      {children}
      <DeedKey shortcut={shortcut} />
    </Button>
  );
}
