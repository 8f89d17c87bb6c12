import type { Route } from "next";
import Link from "next/link";
import { Moment } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { ReadersInbox } from "@/lib/readers/queries/inbox";
import { AnswerForm } from "./answer-form";
import { KnownForTip } from "./known-for-tip";
import styles from "./sent-in.module.css";
import { SentInCard } from "./sent-in-card";
import { SentPicture } from "./sent-picture";
import { TipForm } from "./tip-form";

type Tip = ReadersInbox["tips"][number];

function Outcome({ tip, bringBack }: { tip: Tip; bringBack: FormAction }) {
  const t = translator();
  return (
    <>
      <p className={styles.about}>
        {t(tip.outcome === "accepted" ? "tips.tip.accepted" : "tips.tip.dismissed")}{" "}
        {tip.claim ? (
          <Link href={`/desk/claims/${tip.claim.id}` as Route}>
            {t("tips.tip.claim", { number: tip.claim.number })}
          </Link>
        ) : null}
        {tip.answer ? <> · “{tip.answer}”</> : null}
      </p>
      {tip.can.bringBack.allowed ? (
        <AnswerForm action={bringBack} label={t("tips.tip.backForm")}>
          <input type="hidden" name="tipId" value={tip.id} />
          <FormActions>
            <SubmitButton tone="plain" size="small">
              {t("tips.tip.bringBack")}
            </SubmitButton>
          </FormActions>
        </AnswerForm>
      ) : null}
    </>
  );
}

/** What a reader sent in, and what an editor does with it. */
export function TipCard({
  tip,
  timeZone,
  action,
  bringBack,
}: {
  tip: Tip;
  timeZone: string;
  action: FormAction;
  /** Takes back how it was dealt with. */
  bringBack: FormAction;
}) {
  const t = translator();
  const words = `tip-${tip.id}`;
  return (
    <SentInCard id={tip.id} named={words}>
      <Stack gap={3}>
        <p className={styles.about}>
          <Moment at={tip.receivedAt} timeZone={timeZone} />{" "}
          {tip.suspected ? <Badge tone="red">{t("tips.suspected")}</Badge> : null}
        </p>
        <p id={words} className={styles.words} dir="auto">
          {tip.statement}
        </p>
        {tip.question ? (
          <p className={styles.asked} dir="auto">
            {t("tips.tip.question")} {tip.question}
          </p>
        ) : null}
        {tip.url ? (
          <p className={styles.about}>
            <a href={tip.url} rel="noreferrer nofollow">
              {tip.url}
            </a>
          </p>
        ) : null}
        {tip.picture ? (
          <SentPicture tipId={tip.id} statement={tip.statement} {...tip.picture} />
        ) : null}
        {tip.outcome ? (
          <Outcome {...{ tip, bringBack }} />
        ) : (
          <TipForm {...{ action, bringBack }} label={t("tips.tip.form")}>
            <input type="hidden" name="tipId" value={tip.id} />
            {tip.sender === "no-address" ? (
              <p className={styles.about}>{t("tips.sender.no-address")}</p>
            ) : (
              <Field name="answer" label={t("tips.answer")} hint={t(`tips.sender.${tip.sender}`)}>
                <TextArea rows={2} maxLength={2000} defaultValue={tip.answer} />
              </Field>
            )}
            <KnownForTip statement={tip.statement} language={tip.language} />
            <FormActions>
              <SubmitButton name="intent" value="accept">
                {t("tips.tip.accept")}
              </SubmitButton>
              <SubmitButton name="intent" value="dismiss" tone="plain">
                {t("tips.tip.dismiss")}
              </SubmitButton>
            </FormActions>
          </TipForm>
        )}
      </Stack>
    </SentInCard>
  );
}
