import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./layout.module.css";

/** Steps of the spacing scale. */
type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Things below each other at one distance. */
export function Stack({ gap = 4, children }: { gap?: Gap; children: ReactNode }) {
  return <div className={classNames(styles.stack, styles[`gap${gap}`])}>{children}</div>;
}

/** Things beside each other; they wrap when it gets narrow. */
export function Row({
  gap = 3,
  align = "center",
  spread = false,
  children,
}: {
  gap?: Gap;
  align?: "center" | "start" | "end" | "baseline";
  /** The first at the start, the last at the end. */
  spread?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(
        styles.row,
        styles[align],
        spread && styles.spread,
        styles[`gap${gap}`],
      )}
    >
      {children}
    </div>
  );
}

/** A main column with a margin beside it, which moves below on narrow screens. */
export function Columns({ main, margin }: { main: ReactNode; margin: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>{main}</div>
      <div className={styles.margin}>{margin}</div>
    </div>
  );
}
