import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";

/**
 * Rows and columns with a caption; scrolls sideways within itself, and by keyboard, when narrow.
 * Write `thead` and `tbody` inside.
 */
export function Table({
  caption,
  captionHidden = false,
  stacks = false,
  children,
}: {
  caption: string;
  captionHidden?: boolean;
  /** On a phone each row is a heading with its other cells on one line; for rows that say by themselves what they are. */
  stacks?: boolean;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={classNames(styles.table, stacks && styles.stacks)}>
        <caption className={classNames(styles.caption, captionHidden && "visually-hidden")}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
