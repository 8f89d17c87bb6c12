import { translator } from "@/lib/platform/messages";
import type { TalkThread } from "@/lib/talk/queries/of-claim";
import styles from "./talk.module.css";

/** What a thread is about, with a way to it where the page shows it; nothing for the statement itself. */
export function AboutLine({ about: { kind, id, name } }: Pick<TalkThread, "about">) {
  if (kind === "statement") return null;
  const t = translator();
  return (
    <p className={styles.about}>
      <a href={`#${kind}-${id}`}>{t(`talk.about.${kind}`, { name })}</a>
    </p>
  );
}
