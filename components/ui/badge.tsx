import type { ReactNode } from "react";
import styles from "./badge.module.css";
import { classNames } from "./class-names";

/** A word or a number set apart: "primary", "3", "due". Ratings and states have marks of their own. */
export function Badge({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "blue" | "red";
  children: ReactNode;
}) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}
