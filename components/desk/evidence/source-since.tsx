import { Moment } from "@/components/desk/claims/moment";
import type { EvidenceView } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import styles from "./evidence-list.module.css";

/** What the source has come to since it was copied, as the last look found it. */
export function SourceSince({ one, timeZone }: { one: EvidenceView; timeZone: string }) {
  const t = translator();
  const { watch } = one;
  if (!watch) return null;
  const { state, since, seenUrl, lastLookedAt, excerptIsGone } = watch;
  if (state === "alive") {
    return (
      <p className={styles.copy}>
        {t("captures.since.alive")} <Moment at={lastLookedAt} timeZone={timeZone} />
      </p>
    );
  }
  // Of a page that is gone nothing else is to be said, whatever was lost from it before.
  const became = excerptIsGone && state !== "gone" ? "excerptGone" : state;
  return (
    <p className={excerptIsGone || state === "gone" ? styles.warning : styles.copy}>
      {t(`captures.since.${became}`)}{" "}
      {state === "moved" ? (
        <a href={seenUrl} rel="noreferrer external" dir="auto">
          {seenUrl}
        </a>
      ) : null}{" "}
      <Moment at={since} timeZone={timeZone} />
    </p>
  );
}
