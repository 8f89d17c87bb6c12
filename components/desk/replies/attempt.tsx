import { Day, Moment } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { DisclosedForm } from "@/components/ui/disclosure";
import type { FormAction } from "@/components/ui/form";
import { translator } from "@/lib/platform/messages";
import { replyOutcomeLabel, replyWayLabel } from "@/lib/replies/labels";
import type { RepliesOfClaim, ReplyAttemptView } from "@/lib/replies/queries/of-claim";
import { AttemptFields } from "./attempt-fields";
import styles from "./replies.module.css";

type Row = ReplyAttemptView["before"][number];

/** Whom, how and when, and what was said. */
function Told({ row, timeZone, overdue }: { row: Row; timeZone: string; overdue: boolean }) {
  const t = translator();
  return (
    <>
      <p className={styles.head}>
        <strong dir="auto">{row.whom}</strong>
        <Badge tone={row.outcome === "answered" ? "blue" : "plain"}>
          {t(replyOutcomeLabel(row.outcome))}
        </Badge>
        <span className={styles.quiet}>
          {t(replyWayLabel(row.way))} · {t("replies.askedOn")} <Day day={row.askedOn} />
          {row.deadline ? (
            <>
              {" · "}
              {t("replies.deadline")} <Day day={row.deadline} />
            </>
          ) : null}
          {overdue ? ` (${t("replies.overdue")})` : null}
        </span>
      </p>
      {row.question ? (
        <p className={styles.words} dir="auto">
          <span className={styles.heading}>{t("replies.question")}:</span> {row.question}
        </p>
      ) : null}
      {row.answer ? (
        <div>
          <p className={styles.heading}>{t("replies.answer")}</p>
          <blockquote className={classNames(styles.words, styles.answer)} dir="auto">
            {row.answer}
          </blockquote>
        </div>
      ) : null}
      <p className={styles.quiet}>
        {t("replies.by", { name: row.recordedBy })} ·{" "}
        <Moment at={row.recordedAt} timeZone={timeZone} />
      </p>
      {row.reason ? (
        <p className={styles.quiet} dir="auto">
          {t("replies.because", { reason: row.reason })}
        </p>
      ) : null}
    </>
  );
}

/** One attempt as it stands, with what was written of it before. */
export function Attempt({
  attempt,
  view,
  record,
}: {
  attempt: ReplyAttemptView;
  view: RepliesOfClaim;
  record: FormAction;
}) {
  const t = translator();
  const { before, whom, overdue } = attempt;
  const { timeZone } = view;
  return (
    <li className={styles.attempt}>
      <Told row={attempt} timeZone={timeZone} overdue={overdue} />
      {before.length > 0 ? (
        <details>
          <summary className={styles.quiet}>
            {t("replies.earlier", { count: before.length })}
          </summary>
          <ol className={styles.attempts}>
            {before.map((row) => (
              <li key={row.id} className={styles.attempt}>
                <Told row={row} timeZone={timeZone} overdue={false} />
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {view.can.record.allowed ? (
        <DisclosedForm
          summary={t("replies.amend")}
          label={t("replies.amendOf", { whom })}
          action={record}
        >
          <AttemptFields view={view} attempt={attempt} />
        </DisclosedForm>
      ) : null}
    </li>
  );
}
