import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** Said where a list has nothing: why, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  page = false,
}: {
  title: string;
  /** The page has nothing but this, so that its title is the page's. */
  page?: boolean;
  children?: ReactNode;
  action?: ReactNode;
}) {
  const Title = page ? "h1" : "p";
  return (
    <div className={styles.empty}>
      <Title className={`statement ${styles.title}`} tabIndex={-1} data-empty>
        {title}
      </Title>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action}
    </div>
  );
}
