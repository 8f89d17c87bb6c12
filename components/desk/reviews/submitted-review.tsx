import { Moment } from "@/components/desk/claims/moment";
import { StanceMark } from "@/components/desk/evidence/evidence-list";
import { PersonName } from "@/components/ui/avatar";
import { RatingMark } from "@/components/ui/rating-mark";
import { translator } from "@/lib/platform/messages";
import { confidenceLabel } from "@/lib/reviews/labels";
import type { SubmittedReview } from "@/lib/reviews/queries/visible-reviews";
import styles from "./submitted-review.module.css";

function RestsOn({ evidence }: Pick<SubmittedReview, "evidence">) {
  const t = translator();
  return (
    <div>
      <h4 className={styles.label}>{t("reviews.restsOn")}</h4>
      <ul className={styles.evidence}>
        {evidence.map(({ id, stance, title, publisher, withdrawn }) => (
          <li key={id}>
            <StanceMark stance={stance} /> <span dir="auto">{title}</span>
            {publisher ? <span className={styles.quiet}>, {publisher}</span> : null}
            {withdrawn ? <span className={styles.warning}> {t("reviews.withdrawn")}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One reviewer's own verdict, as it was handed in. */
function SubmittedReviewCard({ review, timeZone }: { review: SubmittedReview; timeZone: string }) {
  const t = translator();
  const { rating, confidence, reasoning, wouldChange, evidence, submittedAt } = review;
  return (
    <article className={styles.review}>
      <header className={styles.head}>
        <h3 className={styles.who}>
          <PersonName name={review.reviewer.name} />
        </h3>
        {rating ? (
          <RatingMark colour={rating.colour} shape={rating.shape} label={rating.name} />
        ) : null}
        {confidence ? (
          <p className={styles.quiet}>
            {t("reviews.field.confidence")}: {t(confidenceLabel(confidence))}
          </p>
        ) : null}
      </header>
      <p className={`statement ${styles.reasoning}`} dir="auto">
        {reasoning}
      </p>
      {wouldChange ? (
        <div>
          <h4 className={styles.label}>{t("reviews.field.wouldChange")}</h4>
          <p className={styles.prose} dir="auto">
            {wouldChange}
          </p>
        </div>
      ) : null}
      <RestsOn evidence={evidence} />
      {submittedAt ? (
        <p className={styles.quiet}>
          {t("reviews.handedIn")} <Moment at={submittedAt} timeZone={timeZone} />
        </p>
      ) : null}
    </article>
  );
}

/** Reviews beside each other, one column each where there is room. */
export function ReviewColumns({
  reviews,
  timeZone,
}: {
  reviews: readonly SubmittedReview[];
  timeZone: string;
}) {
  return (
    <div className={styles.columns}>
      {reviews.map((review) => (
        <SubmittedReviewCard key={review.id} review={review} timeZone={timeZone} />
      ))}
    </div>
  );
}
