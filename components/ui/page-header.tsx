import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./page-header.module.css";
import { Unbroken } from "./unbroken";

/** Characters from which a statement is set smaller, so that the work on it is on the first screen. */
const LONG = 110;

const isLong = (title: ReactNode) => typeof title === "string" && title.length > LONG;

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
        <h1
          className={
            statement
              ? classNames("statement", styles.statement, isLong(title) && styles.long)
              : styles.title
          }
          lang={lang}
        >
          {typeof title === "string" ? <Unbroken text={title} /> : title}
        </h1>
        {below ? <div className={styles.below}>{below}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
