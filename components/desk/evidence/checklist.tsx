import { Icon } from "@/components/ui/icon";
import { requirementLabel } from "@/lib/evidence/labels";
import type { ClaimEvidence } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import styles from "./checklist.module.css";

/** The desk's evidence rule, line by line, and what is missing where a line is not met. */
export function EvidenceChecklist({
  checklist,
  ruleHolds,
}: Pick<ClaimEvidence, "checklist" | "ruleHolds">) {
  const t = translator();
  return (
    <div className={styles.checklist}>
      <p className={styles.verdict}>
        {ruleHolds ? t("evidence.rule.holds") : t("evidence.rule.lacks")}
      </p>
      <ul className={styles.lines}>
        {checklist.map(({ requirement, met, have, need, lacking, copies = [] }) => (
          <li key={requirement} className={met ? styles.met : styles.unmet}>
            {met ? (
              <Icon name="check" label={t("evidence.rule.met")} />
            ) : (
              <Icon name="more" label={t("evidence.rule.unmet")} />
            )}
            <span>
              {t(requirementLabel(requirement))}{" "}
              <span className={styles.count}>
                {t("evidence.rule.count", { have: Math.min(have, need), need })}
              </span>
              {!met && lacking.length > 0 ? (
                <span className={styles.lacking}>
                  {t(`evidence.rule.lacking.${requirement}`, { count: lacking.length })}
                </span>
              ) : null}
              {copies.length > 0 ? (
                <span className={styles.lacking}>
                  {t("evidence.rule.copies", { count: copies.length })}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
