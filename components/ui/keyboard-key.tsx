import styles from "./keyboard-key.module.css";

/** A key to press. */
export function KeyboardKey({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
