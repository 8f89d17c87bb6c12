import { Day } from "@/components/desk/claims/moment";
import { type PriorityReason, priorityOf, type Signals } from "@/lib/claims/priority";
import type { ClaimStatus } from "@/lib/claims/states";
import { translator } from "@/lib/platform/messages";
import styles from "./priority.module.css";

function Reason({ reason }: { reason: PriorityReason }) {
  const t = translator();
  switch (reason.key) {
    case "event":
      return (
        <>
          {reason.why ? <span dir="auto">{reason.why}</span> : t("desk.priority.event")}{" "}
          {t("desk.priority.on")} <Day day={reason.day} />
        </>
      );
    case "tips":
    case "articles":
      return <>{t(`desk.priority.${reason.key}`, { count: reason.count })}</>;
    case "overdue":
    case "due":
    case "watched":
    case "speaker":
      return <>{t(`desk.priority.${reason.key}`)}</>;
  }
}

const left: readonly ClaimStatus[] = ["declined", "duplicate"];

/** How early a claim should be taken, and why; nothing where nothing speaks for it. */
export function Priority({
  claim,
  today,
}: {
  claim: Signals & { status: ClaimStatus };
  today: string;
}) {
  const t = translator();
  if (left.includes(claim.status)) return null;
  // What is published is no longer due.
  const dueOn = claim.status === "published" ? null : claim.dueOn;
  const { level, reasons } = priorityOf({ ...claim, dueOn }, today);
  if (level === "plain") return null;
  return (
    <p className={styles.priority}>
      <strong className={styles[level]}>{t(`desk.priority.${level}`)}</strong>{" "}
      {reasons.map((reason, at) => (
        <span key={reason.key}>
          {at > 0 ? ", " : ""}
          <Reason reason={reason} />
        </span>
      ))}
    </p>
  );
}
