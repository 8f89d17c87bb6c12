import { Progress as Bar } from "radix-ui";
import styles from "./progress.module.css";

/** How much of a known amount is done. `label` says of what. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <Bar.Root className={styles.bar} value={value} max={max} aria-label={label}>
      <Bar.Indicator asChild>
        <svg
          className={styles.part}
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path d={`M0 0h${max > 0 ? (100 * value) / max : 0}v1H0z`} />
        </svg>
      </Bar.Indicator>
    </Bar.Root>
  );
}
