import type { ReactNode } from "react";
import styles from "./icon.module.css";

const drawings = {
  alert: <path d="M8 2 14.5 13.5h-13zM8 6.5v3.2m0 1.7v.2" />,
  "arrow-left": <path d="M13.5 8h-11m4.5-4.5L2.5 8 7 12.5" />,
  calendar: <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3m5-3v3" />,
  check: <path d="m2.5 8.5 3.5 3.5 7.5-8" />,
  "chevron-down": <path d="m4 6 4 4 4-4" />,
  "chevron-left": <path d="m10 4-4 4 4 4" />,
  "chevron-right": <path d="m6 4 4 4-4 4" />,
  clock: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM8 4.5V8l2.5 1.5" />,
  close: <path d="m3.5 3.5 9 9m0-9-9 9" />,
  edit: <path d="M2.5 13.5 3.3 10l7.2-7.2 2.7 2.7L6 12.7z" />,
  external: <path d="M6.5 3h-4v10.5H13v-4M9 2.5h4.5V7m0-4.5L7.5 8.5" />,
  file: <path d="M3.5 1.8h5.7l3.3 3.3v9.1h-9zM9 2v3.3h3.3" />,
  flag: <path d="M3.5 14.5V2h8l-2 3 2 3h-8" />,
  link: (
    <path d="M6.5 9.5 9.5 6.5M7.5 4.5 9 3a2.8 2.8 0 0 1 4 4l-1.5 1.5M8.5 11.5 7 13a2.8 2.8 0 0 1-4-4l1.5-1.5" />
  ),
  lock: <path d="M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7" />,
  menu: <path d="M2 4h12M2 8h12M2 12h12" />,
  more: <path d="M2.7 8h.6m4.4 0h.6m4.4 0h.6" />,
  person: <path d="M8 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM2.5 14.2c.6-3 2.8-4 5.5-4s4.9 1 5.5 4" />,
  plus: <path d="M8 2.5v11M2.5 8h11" />,
  quote: (
    <path d="M6.5 4C4 4.5 3 6.5 3 8.5V12h3.5V8.5H4.5M13 4c-2.5.5-3.5 2.5-3.5 4.5V12H13V8.5h-2" />
  ),
  search: <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5l3.5 3.5" />,
  trash: <path d="M2.5 4.5h11M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A small line drawing, as high as the text beside it. Silent unless it is given a label. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const drawing = drawings[name];
  return label ? (
    <svg className={styles.icon} viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawing}
    </svg>
  ) : (
    <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      {drawing}
    </svg>
  );
}
