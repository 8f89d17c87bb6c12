"use client";

import { Avatar } from "@/components/ui/avatar";
import { translator } from "@/lib/platform/messages";
import { useLive } from "./live-desk";
import styles from "./live-page.module.css";

/** Who else has this page open; nothing while nobody has. Not announced: it would talk into the work. */
export function AlsoHere() {
  const t = translator();
  const { here } = useLive();
  if (here.length === 0) return null;
  return (
    <div className={styles.here}>
      <span aria-hidden>{t("desk.live.alsoHere")}</span>
      <ul className={styles.people} aria-label={t("desk.live.alsoHere")}>
        {here.map(({ id, name }) => (
          <li key={id} className={styles.person}>
            <Avatar name={name} />
            <span dir="auto">{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
