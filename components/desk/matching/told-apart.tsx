import { Button } from "@/components/ui/button";
import type { KnownClaim } from "@/lib/matching/queries";
import { translator } from "@/lib/platform/messages";
import styles from "./matching.module.css";

/** What people told apart from this, folded away, with the way back. */
export function ToldApart({
  apart,
  bringBack,
}: {
  apart: readonly KnownClaim[];
  bringBack: ((known: KnownClaim) => void) | null;
}) {
  const t = translator();
  if (apart.length === 0) return null;
  return (
    <details className={styles.apart}>
      <summary>{t("matching.apart", { count: apart.length })}</summary>
      <ul className={styles.list}>
        {apart.map((known) => (
          <li key={known.id} className={styles.known}>
            <span className="statement" lang={known.language || undefined} dir="auto">
              {known.statement}
            </span>{" "}
            <span className={styles.about}>
              {known.kind === "desk" ? t("matching.number", { number: known.number }) : null}{" "}
              {known.said ? t("matching.apartBy", { name: known.said.by }) : null}
            </span>
            {bringBack ? (
              <Button tone="quiet" size="small" onClick={() => bringBack(known)}>
                {t("matching.bringBack")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
