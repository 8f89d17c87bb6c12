import { translator } from "@/lib/platform/messages";
import styles from "./skeleton.module.css";

/** Grey lines where text is on its way; says "Loading" once to a screen reader. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const rows = Array.from({ length: lines }, (_, row) => row);
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{translator()("ui.loading")}</span>
      {rows.map((row) => (
        <span key={row} className={styles.line} />
      ))}
    </div>
  );
}
