import { AgreementLine } from "@/components/desk/reviews/agreement-line";
import { ReviewColumns } from "@/components/desk/reviews/submitted-review";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import type { SideBySide } from "@/lib/verdicts/queries/side-by-side";
import { DecisionForm } from "./decision-form";
import styles from "./verdict.module.css";

function Reviews({ view }: { view: SideBySide }) {
  const t = translator();
  return (
    <Card title={t("verdicts.reviews")}>
      <div className={styles.panel}>
        {view.round ? (
          <p>
            {t("reviews.round", { number: view.round.number })}{" "}
            {t("reviews.quorum", { have: view.quorum.have, need: view.quorum.need })}
          </p>
        ) : (
          <p className={styles.quiet}>{t("reviews.noRound")}</p>
        )}
        {view.hidden > 0 ? (
          <p className={styles.hidden}>
            {t("reviews.hidden.count", { count: view.hidden })} {t("reviews.hidden.notForYou")}
          </p>
        ) : null}
        <AgreementLine agreement={view.agreement} />
        <ReviewColumns reviews={view.reviews} timeZone={view.timeZone} />
      </div>
    </Card>
  );
}

/** An editor's page: the reviews beside each other, and under them the verdict to be decided. */
export function DecideDesk({ view, decide }: { view: SideBySide; decide: FormAction }) {
  const t = translator();
  return (
    <div className={styles.decide}>
      <Reviews view={view} />
      <Card title={t("verdicts.decide.title")}>
        {view.can.decide.allowed ? (
          <DecisionForm
            claim={view.claim}
            ratings={view.ratings}
            given={view.reviews.flatMap(({ ratingId }) => ratingId ?? [])}
            action={decide}
          />
        ) : (
          <p className={styles.quiet}>{t(`refusals.${view.can.decide.because}`)}</p>
        )}
      </Card>
    </div>
  );
}
