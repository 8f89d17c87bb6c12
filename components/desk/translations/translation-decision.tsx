import { Card } from "@/components/ui/card";
import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { TranslationDesk } from "@/lib/translations/queries/translation";
import styles from "./translations.module.css";

export type TranslationActions = {
  /** Saves or hands in, by the button that was pressed. */
  write: FormAction;
  approve: FormAction;
  sendBack: FormAction;
  withdraw: FormAction;
};

type Round = NonNullable<TranslationDesk["inWork"]>;

function OfRound({ round }: { round: Round }) {
  return (
    <>
      <input type="hidden" name="translationId" value={round.id} />
      <SeenVersion name="version" value={round.version} />
    </>
  );
}

function Approve({
  view,
  round,
  action,
}: {
  view: TranslationDesk;
  round: Round;
  action: FormAction;
}) {
  const t = translator();
  const decision = view.can.approve;
  return (
    <ActionForm action={action} label={t("translations.approve")}>
      <OfRound round={round} />
      <FormActions>
        <SubmitButton disabled={!decision.allowed} pendingLabel={t("translations.saving")}>
          {t("translations.approve")}
        </SubmitButton>
        {decision.allowed ? null : (
          <span className={styles.quiet}>{t(`refusals.${decision.because}`)}</span>
        )}
      </FormActions>
    </ActionForm>
  );
}

/** A move that takes the translation back, and asks why. */
function TakeBack({
  move,
  round,
  action,
}: {
  move: "sendBack" | "withdraw";
  round: Round;
  action: FormAction;
}) {
  const t = translator();
  const sendingBack = move === "sendBack";
  return (
    <DisclosedForm
      summary={t(`translations.${move}`)}
      label={t(`translations.${move}`)}
      action={action}
    >
      {sendingBack ? null : <p>{t("translations.withdrawAbout")}</p>}
      <OfRound round={round} />
      <Field
        name="reason"
        label={t(sendingBack ? "translations.sendBackReason" : "translations.reason")}
        required
      >
        <TextArea rows={2} maxLength={2000} />
      </Field>
      <FormActions>
        <SubmitButton pendingLabel={t("translations.saving")}>
          {t(`translations.${move}`)}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

/** What somebody other than the translator does about it, and an editor later on. */
export function TranslationDecision({
  view,
  actions,
}: {
  view: TranslationDesk;
  actions: TranslationActions;
}) {
  const t = translator();
  const { inWork, approved, can } = view;
  const waits = inWork?.state === "submitted" ? inWork : null;
  if (!waits && !approved) return null;
  return (
    <Card title={t("translations.decision")}>
      <div className={styles.side}>
        {waits ? <p>{t("translations.waits", { name: waits.translator })}</p> : null}
        {waits ? <Approve view={view} round={waits} action={actions.approve} /> : null}
        {approved ? (
          <p>
            {t("translations.approved", {
              translator: approved.translator,
              reviewer: approved.reviewer ?? "",
            })}
          </p>
        ) : null}
        <Disclosures>
          {waits && can.sendBack.allowed ? (
            <TakeBack move="sendBack" round={waits} action={actions.sendBack} />
          ) : null}
          {approved && can.withdraw.allowed ? (
            <TakeBack move="withdraw" round={approved} action={actions.withdraw} />
          ) : null}
        </Disclosures>
      </div>
    </Card>
  );
}
