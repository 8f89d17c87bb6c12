import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { languageName } from "@/lib/platform/language-tags";
import { translator } from "@/lib/platform/messages";
import { translationStandingLabel, translationStepLabel } from "@/lib/translations/labels";
import type { TranslationsOfClaim } from "@/lib/translations/queries/of-claim";
import styles from "./translations.module.css";

type OneLanguage = TranslationsOfClaim["languages"][number];

function Line({ claimId, one }: { claimId: string; one: OneLanguage }) {
  const t = translator();
  const { standing, shown, translator: by } = one;
  const language = languageName(one.language);
  const action = t(translationStepLabel(standing));
  return (
    <li className={styles.line}>
      <span className={styles.language}>{language}</span>
      <Badge tone={standing === "approved" ? "blue" : "plain"}>
        {t(translationStandingLabel(standing))}
      </Badge>
      {by ? <span className={styles.quiet}>{t("translations.by", { name: by })}</span> : null}
      <Link
        href={`/desk/claims/${claimId}/translate/${one.language}`}
        aria-label={t("translations.goInto", { action, language })}
      >
        {action}
      </Link>
      {shown && standing !== "approved" ? (
        <span className={styles.quiet}>{t("translations.shownMeanwhile")}</span>
      ) : null}
    </li>
  );
}

/** Where a published claim stands in each language readers are offered. */
export function TranslationsCard({ view }: { view: TranslationsOfClaim }) {
  const t = translator();
  const { claimId, languages, retracted } = view;
  return (
    <Card title={t("translations.title")} id="translations">
      {languages.length === 0 ? <p className={styles.quiet}>{t("translations.none")}</p> : null}
      {retracted ? <p className={styles.quiet}>{t("translations.retracted")}</p> : null}
      <ul className={styles.lines}>
        {languages.map((one) => (
          <Line key={one.language} claimId={claimId} one={one} />
        ))}
      </ul>
    </Card>
  );
}
