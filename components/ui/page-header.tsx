import type { ReactNode } from "react";
import styles from "./page-header.module.css";

/** The head of a desk page: where one is, its one `h1`, and what can be done here. */
export function PageHeader({
  title,
  above,
  below,
  actions,
  statement = false,
  lang,
}: {
  title: ReactNode;
  /** A way back or a kind, over the title. */
  above?: ReactNode;
  /** State, dates and people, under it. */
  below?: ReactNode;
  actions?: ReactNode;
  /** The title is a claim or a headline, and is set as one. */
  statement?: boolean;
  /** Language of the title where it is not the interface's. */
  lang?: string;
}) {
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        {above ? <div className={styles.above}>{above}</div> : null}
        <h1 className={statement ? `statement ${styles.statement}` : styles.title} lang={lang}>
          {title}
        </h1>
        {below ? <div className={styles.below}>{below}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
