import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/platform/messages";
import styles from "./take-bundle.module.css";

/** An editor's way to everything that supports a published verdict, as one file. */
export function TakeBundle({ claimId }: { claimId: string }) {
  const t = translator();
  return (
    <div>
      <a
        className={buttonClass({ tone: "plain" })}
        href={`/desk/claims/${claimId}/bundle`}
        download
      >
        {t("bundle.take")}
      </a>
      <p className={styles.hint}>{t("bundle.takeHint")}</p>
    </div>
  );
}
