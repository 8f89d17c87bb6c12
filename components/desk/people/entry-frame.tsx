import type { ReactNode } from "react";
import type { Theme } from "../shell/theme";
import { ThemeFrame } from "../shell/theme-frame";
import styles from "./entry-frame.module.css";

/** The page around the ways in: the desk's name over one sheet of paper. */
export function EntryFrame({
  deskName,
  theme,
  banner,
  children,
}: {
  deskName: string;
  theme: Theme;
  banner?: ReactNode;
  children: ReactNode;
}) {
  return (
    <ThemeFrame theme={theme} className={styles.frame}>
      {banner}
      <header className={styles.head}>
        <a href="/" className={styles.desk}>
          {deskName}
        </a>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
    </ThemeFrame>
  );
}

/** One way in: what it is, its form, and where else to go. */
export function EntrySheet({
  title,
  lead,
  below,
  children,
}: {
  title: string;
  lead?: ReactNode;
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.sheet}>
      <div>
        <h1 className={styles.title}>{title}</h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      {children}
      {below ? <div className={styles.below}>{below}</div> : null}
    </div>
  );
}

/** What went wrong before this page was reached. */
export function EntryProblem({ children }: { children: ReactNode }) {
  return (
    <p className={styles.problem} role="alert">
      {children}
    </p>
  );
}
