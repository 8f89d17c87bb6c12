import { EvidenceChecklist } from "@/components/desk/evidence/checklist";
import { EvidenceItem } from "@/components/desk/evidence/evidence-list";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link-button";
import type { ClaimEvidence } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import type { ClaimRound } from "@/lib/reviews/queries/round-of-claim";
import styles from "./review-desk.module.css";
import { ReviewFields } from "./review-fields";
import { ReviewForm } from "./review-form";

function Evidence({ view }: { view: ClaimEvidence }) {
  const t = translator();
  return (
    <section className={styles.evidence} aria-labelledby="review-evidence">
      <h2 id="review-evidence">{t("evidence.title")}</h2>
      <EvidenceChecklist checklist={view.checklist} ruleHolds={view.ruleHolds} />
      {view.evidence.length === 0 ? <EmptyState title={t("evidence.none")} /> : null}
      {view.evidence.map((one) => (
        <EvidenceItem key={one.id} one={one} timeZone={view.timeZone} />
      ))}
    </section>
  );
}

/** A reviewer's page: the evidence beside the form of their review, or why there is none to write. */
export function ReviewDesk({
  view,
  evidence,
  actions,
}: {
  view: ClaimRound;
  evidence: ClaimEvidence;
  actions: { review: FormAction; autosave: FormAction };
}) {
  const t = translator();
  const { round, can, claim, mine } = view;
  if (!can.write.allowed || !round) {
    return (
      <EmptyState
        title={can.write.allowed ? t("reviews.noRound") : t(`refusals.${can.write.because}`)}
        action={
          <LinkButton href={`/desk/claims/${claim.id}`}>{t("reviews.backToClaim")}</LinkButton>
        }
      />
    );
  }
  return (
    <div className={styles.desk}>
      <Evidence view={evidence} />
      <section className={styles.form} aria-labelledby="review-own">
        <h2 id="review-own">{t("reviews.yours")}</h2>
        <p className={styles.about}>{t("reviews.yoursAbout")}</p>
        <ReviewForm
          action={actions.review}
          autosave={actions.autosave}
          version={mine.draft?.version ?? 0}
          timeZone={view.timeZone}
          label={t("reviews.yours")}
        >
          <ReviewFields view={view} roundId={round.id} evidence={evidence.evidence} />
        </ReviewForm>
      </section>
    </div>
  );
}
