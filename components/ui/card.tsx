import type { ReactNode } from "react";
import styles from "./card.module.css";

/** A piece of the desk with a head of its own. */
export function Card({
  title,
  actions,
  level = 2,
  id,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  id?: string;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={styles.card} id={id}>
      {title || actions ? (
        <div className={styles.head}>
          {title ? <Heading className={styles.title}>{title}</Heading> : null}
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
