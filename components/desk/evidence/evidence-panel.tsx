import { Card } from "@/components/ui/card";
import { DisclosedForm } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form";
import type { ClaimEvidence } from "@/lib/evidence/queries/of-claim";
import { translator } from "@/lib/platform/messages";
import { AttachFields } from "./attach-fields";
import { EvidenceChecklist } from "./checklist";
import { type EvidenceActions, EvidenceChanges } from "./evidence-changes";
import styles from "./evidence-forms.module.css";
import { EvidenceItem, WithdrawnEvidence } from "./evidence-list";
import { BringSeveral } from "./several/bring-several";
import type { Recognise } from "./several/brought";
import type { FindSource } from "./source-fields";

function AttachForm({
  claimId,
  attach,
  find,
  open,
}: {
  claimId: string;
  attach: FormAction;
  find: FindSource;
  open: boolean;
}) {
  const t = translator();
  return (
    <DisclosedForm
      summary={t("evidence.attach.open")}
      label={t("evidence.attach.open")}
      icon="plus"
      tone="plain"
      size="medium"
      open={open}
      action={attach}
      clearWhenDone
    >
      <input type="hidden" name="claimId" value={claimId} />
      <AttachFields find={find} />
    </DisclosedForm>
  );
}

/** The evidence of a claim: what the desk's rule still misses, what there is, and bringing more. */
export function EvidencePanel({
  view,
  actions,
  find,
  recognise,
}: {
  view: ClaimEvidence;
  actions: EvidenceActions;
  find: FindSource;
  recognise: Recognise;
}) {
  const t = translator();
  const { evidence, withdrawn, checklist, ruleHolds, timeZone, can } = view;
  const there = (
    <>
      <EvidenceChecklist checklist={checklist} ruleHolds={ruleHolds} />
      {evidence.length === 0 ? (
        <EmptyState title={t("evidence.none")}>{t("evidence.noneText")}</EmptyState>
      ) : (
        evidence.map((one) => (
          <EvidenceItem
            key={one.id}
            one={one}
            timeZone={timeZone}
            below={<EvidenceChanges one={one} actions={actions} />}
          />
        ))
      )}
      <WithdrawnEvidence withdrawn={withdrawn} timeZone={timeZone} />
    </>
  );
  return (
    <Card title={t("evidence.title")} id="evidence">
      {can.attach.allowed ? (
        <BringSeveral
          claimId={view.claim.id}
          attach={actions.attachOneOfSeveral}
          recognise={recognise}
          single={
            <AttachForm claimId={view.claim.id} attach={actions.attach} find={find} open={false} />
          }
        >
          {there}
        </BringSeveral>
      ) : (
        <>
          {there}
          <div className={styles.attach}>
            <p className={styles.because}>{t(`refusals.${can.attach.because}`)}</p>
          </div>
        </>
      )}
    </Card>
  );
}
