import { Moment } from "@/components/desk/claims/moment";
import { Card } from "@/components/ui/card";
import { RatingMark } from "@/components/ui/rating-mark";
import { translator } from "@/lib/platform/messages";
import { markdownHtml } from "@/lib/publishing/markdown";
import type { ClaimVerdict } from "@/lib/verdicts/queries/verdict-of-claim";
import styles from "./verdict.module.css";

type Decided = NonNullable<ClaimVerdict["verdict"]>;

/** What the desk decided, in full. */
function Verdict({ verdict, timeZone }: { verdict: Decided; timeZone: string }) {
  const t = translator();
  const { rating, summary, explanation, difference, decidedBy, decidedAt, round } = verdict;
  return (
    <div className={styles.verdict}>
      <RatingMark colour={rating.colour} shape={rating.shape} label={rating.name} size="large" />
      <p className={`statement ${styles.summary}`} dir="auto">
        {summary}
      </p>
      <div
        className={styles.markdown}
        dir="auto"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and cleaned by markdownHtml
        dangerouslySetInnerHTML={{ __html: markdownHtml(explanation) }}
      />
      {difference ? (
        <div>
          <h3 className={styles.label}>{t("verdicts.differs")}</h3>
          <p className={styles.explanation} dir="auto">
            {difference}
          </p>
        </div>
      ) : null}
      <p className={styles.quiet}>
        {t("verdicts.decidedBy", { name: decidedBy.name, round })}{" "}
        <Moment at={decidedAt} timeZone={timeZone} />
      </p>
    </div>
  );
}

function Earlier({ view }: { view: ClaimVerdict }) {
  const t = translator();
  if (view.earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t("verdicts.earlier", { count: view.earlier.length })}</summary>
      {view.earlier.map((verdict) => (
        <Verdict key={verdict.id} verdict={verdict} timeZone={view.timeZone} />
      ))}
    </details>
  );
}

/** Why an editor cannot decide yet. */
function NotYet({ view: { claim, can } }: { view: ClaimVerdict }) {
  const t = translator();
  if (claim.status !== "in-review" || can.decide.allowed) return null;
  if (can.decide.because === "editors-only") return null;
  return <p className={styles.quiet}>{t(`refusals.${can.decide.because}`)}</p>;
}

/** The verdict that stands, those before it, or why there is none yet. */
export function VerdictPanel({ view }: { view: ClaimVerdict }) {
  const t = translator();
  return (
    <Card title={t("verdicts.title")} id="verdict">
      <div className={styles.panel}>
        {view.verdict ? (
          <Verdict verdict={view.verdict} timeZone={view.timeZone} />
        ) : (
          <p className={styles.quiet}>{t("verdicts.none")}</p>
        )}
        <NotYet view={view} />
        <Earlier view={view} />
      </div>
    </Card>
  );
}
