import { Moment } from "@/components/desk/claims/moment";
import { Card } from "@/components/ui/card";
import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { RiskOfClaim } from "@/lib/risk/queries/of-claim";
import styles from "./risk.module.css";

export type RiskActions = { flag: FormAction; sign: FormAction; lift: FormAction };

type Standing = NonNullable<RiskOfClaim["standing"]>;

function Signatures({ standing, timeZone }: { standing: Standing; timeZone: string }) {
  const t = translator();
  if (standing.signatures.length === 0) return <p>{t("risk.unsigned")}</p>;
  return (
    <ul className={styles.lines}>
      {standing.signatures.map((one) => (
        <li key={`${one.signedById} ${one.verdictId}`}>
          {t("risk.signed", { name: one.signedBy.name, number: one.verdictNumber })}{" "}
          <span className={styles.quiet}>
            <Moment at={one.signedAt} timeZone={timeZone} />
          </span>
          {one.note ? <p dir="auto">{one.note}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Sign({ view, sign }: { view: RiskOfClaim; sign: FormAction }) {
  const t = translator();
  const { can, verdict } = view;
  if (!verdict || !can.sign.allowed) return null;
  const { id, number } = verdict;
  const title = t("risk.sign", { number });
  return (
    <DisclosedForm summary={title} label={title} tone="plain" action={sign}>
      <p>{t("risk.signAbout", { number })}</p>
      <input type="hidden" name="claimId" value={view.claimId} />
      <input type="hidden" name="verdictId" value={id} />
      <Field name="note" label={t("risk.note")}>
        <TextArea rows={2} maxLength={4000} />
      </Field>
      <FormActions>
        <SubmitButton pendingLabel={t("risk.saving")}>{title}</SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

function Lift({ riskId, lift }: { riskId: string; lift: FormAction }) {
  const t = translator();
  return (
    <DisclosedForm summary={t("risk.lift")} label={t("risk.lift")} tone="plain" action={lift}>
      <input type="hidden" name="riskId" value={riskId} />
      <Field name="reason" label={t("risk.liftReason")} required>
        <TextArea rows={2} maxLength={4000} />
      </Field>
      <FormActions>
        <SubmitButton tone="danger" pendingLabel={t("risk.saving")}>
          {t("risk.lift")}
        </SubmitButton>
      </FormActions>
    </DisclosedForm>
  );
}

function Flagged({
  view,
  standing,
  actions,
}: {
  view: RiskOfClaim;
  standing: Standing;
  actions: RiskActions;
}) {
  const t = translator();
  return (
    <>
      <p>
        <strong>{t("risk.flagged", { name: standing.raisedBy.name })}</strong>{" "}
        <span className={styles.quiet}>
          <Moment at={standing.raisedAt} timeZone={view.timeZone} />
        </span>
      </p>
      <p className={styles.words} dir="auto">
        {standing.reason}
      </p>
      <p className={styles.quiet}>{t("risk.about")}</p>
      <Signatures standing={standing} timeZone={view.timeZone} />
      <Disclosures>
        <Sign view={view} sign={actions.sign} />
        {view.can.lift.allowed ? <Lift riskId={standing.id} lift={actions.lift} /> : null}
      </Disclosures>
    </>
  );
}

function Past({ view: { lifted, timeZone } }: { view: RiskOfClaim }) {
  const t = translator();
  if (lifted.length === 0) return null;
  return (
    <details>
      <summary className={styles.quiet}>{t("risk.past", { count: lifted.length })}</summary>
      <ul className={styles.lines}>
        {lifted.map(({ id, reason, lift }) => (
          <li key={id}>
            <p className={styles.words} dir="auto">
              {reason}
            </p>
            {lift ? (
              <p className={styles.quiet} dir="auto">
                {t("risk.lifted", { name: lift.liftedBy.name, reason: lift.reason })}{" "}
                <Moment at={lift.liftedAt} timeZone={timeZone} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whether publishing this can lead to court, who signed for it in spite of that, and saying so. */
export function RiskCard({ view, actions }: { view: RiskOfClaim; actions: RiskActions }) {
  const t = translator();
  const { standing, can } = view;
  return (
    <Card title={t("risk.title")} id="risk">
      <Stack gap={3}>
        {standing ? (
          <Flagged view={view} standing={standing} actions={actions} />
        ) : (
          <p className={styles.quiet}>{t("risk.none")}</p>
        )}
        {can.flag.allowed ? (
          <DisclosedForm
            summary={t("risk.flag")}
            label={t("risk.flag")}
            icon="flag"
            action={actions.flag}
            clearWhenDone
          >
            <input type="hidden" name="claimId" value={view.claimId} />
            <Field name="reason" label={t("risk.flagReason")} hint={t("risk.flagHint")} required>
              <TextArea rows={3} maxLength={4000} />
            </Field>
            <FormActions>
              <SubmitButton pendingLabel={t("risk.saving")}>{t("risk.flag")}</SubmitButton>
            </FormActions>
          </DisclosedForm>
        ) : null}
        <Past view={view} />
      </Stack>
    </Card>
  );
}
