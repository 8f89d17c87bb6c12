import type { ReactNode } from "react";
import styles from "./status-mark.module.css";

const drawings = {
  dotted: <circle className={styles.dots} cx="8" cy="8" r="6" />,
  open: <circle cx="8" cy="8" r="6" />,
  quarter: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className={styles.full} d="M8 8V2a6 6 0 0 1 6 6z" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className={styles.full} d="M8 2a6 6 0 0 1 0 12z" />
    </>
  ),
  "three-quarters": (
    <>
      <circle cx="8" cy="8" r="6" />
      <path className={styles.full} d="M8 8V2a6 6 0 1 1-6 6z" />
    </>
  ),
  full: <circle className={styles.full} cx="8" cy="8" r="6" />,
  struck: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m3.8 12.2 8.4-8.4" />
    </>
  ),
  linked: (
    <>
      <circle cx="5.6" cy="8" r="4.2" />
      <circle cx="10.4" cy="8" r="4.2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** How far along something is: an empty ring fills up; struck and linked stand beside the way. */
export type StatusGlyph = keyof typeof drawings;

/** A state with its shape. The shapes carry no colour, which belongs to ratings. */
export function StatusMark({ glyph, label }: { glyph: StatusGlyph; label: string }) {
  return (
    <span className={styles.status}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {drawings[glyph]}
      </svg>
      {label}
    </span>
  );
}
