import { translator } from "@/lib/platform/messages";
import styles from "./people.module.css";

/** A moment in the desk's time zone, to the minute. */
export function When({ at, timeZone }: { at: Date; timeZone: string }) {
  return (
    <time className={styles.when} dateTime={at.toISOString()}>
      {translator(undefined, timeZone)("people.when", { when: at })}
    </time>
  );
}
