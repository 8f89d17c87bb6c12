import { Card } from "@/components/ui/card";
import { DisclosedForm } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { RepliesOfClaim } from "@/lib/replies/queries/of-claim";
import { Attempt } from "./attempt";
import { AttemptFields } from "./attempt-fields";
import styles from "./replies.module.css";

export type ReplyActions = { record: FormAction; choose: FormAction };

/** What readers are told, and choosing it. */
function Sentence({ view, choose }: { view: RepliesOfClaim; choose: FormAction }) {
  const t = translator();
  const { sentence, suggested, language, can } = view;
  return (
    <div>
      <h3 className={styles.heading}>{t("replies.sentence.title")}</h3>
      {sentence.text ? (
        <p className={styles.words} lang={language} dir="auto">
          {sentence.text}
        </p>
      ) : (
        <p className={styles.quiet}>{t("replies.sentence.none")}</p>
      )}
      {can.choose.allowed ? (
        <DisclosedForm
          summary={t("replies.sentence.change")}
          label={t("replies.sentence.change")}
          action={choose}
        >
          <input type="hidden" name="claimId" value={view.claimId} />
          <input type="hidden" name="number" value={sentence.number} />
          <Field
            name="text"
            label={t("replies.sentence.field")}
            hint={
              sentence.text || !suggested
                ? t("replies.sentence.hint")
                : `${t("replies.sentence.hint")} ${t("replies.sentence.suggested")}`
            }
          >
            <TextArea
              rows={2}
              maxLength={400}
              lang={language}
              defaultValue={sentence.text || suggested}
            />
          </Field>
          <FormActions>
            <SubmitButton pendingLabel={t("replies.saving")}>{t("ui.save")}</SubmitButton>
          </FormActions>
        </DisclosedForm>
      ) : null}
    </div>
  );
}

/** Whether the desk's rule holds, where the desk has one. */
function Rule({ view: { asked, rule } }: { view: RepliesOfClaim }) {
  const t = translator();
  if (!asked) return null;
  return (
    <p>
      {t("replies.required")}{" "}
      {rule.allowed ? t("replies.holds") : <strong>{t(`refusals.${rule.because}`)}</strong>}
    </p>
  );
}

/** Who was asked about a claim, what they answered, and what readers are told of it. */
export function ReplyCard({ view, actions }: { view: RepliesOfClaim; actions: ReplyActions }) {
  const t = translator();
  const { attempts, can } = view;
  return (
    <Card title={t("replies.title")} id="replies">
      <Stack gap={3}>
        <Rule view={view} />
        {attempts.length === 0 ? (
          <p className={styles.quiet}>{t("replies.none")}</p>
        ) : (
          <ol className={styles.attempts}>
            {attempts.map((attempt) => (
              <Attempt key={attempt.id} attempt={attempt} view={view} record={actions.record} />
            ))}
          </ol>
        )}
        {can.record.allowed ? (
          <DisclosedForm
            summary={t("replies.record")}
            label={t("replies.record")}
            tone="plain"
            action={actions.record}
            clearWhenDone
          >
            <AttemptFields view={view} />
          </DisclosedForm>
        ) : null}
        {attempts.length > 0 || view.sentence.text ? (
          <Sentence view={view} choose={actions.choose} />
        ) : null}
      </Stack>
    </Card>
  );
}
