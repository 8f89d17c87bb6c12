import type { Route } from "next";
import Link from "next/link";
import { Day } from "@/components/desk/claims/moment";
import { Badge } from "@/components/ui/badge";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { ReadersInbox } from "@/lib/readers/queries/inbox";
import { AnswerForm } from "./answer-form";
import styles from "./sent-in.module.css";
import { SentInCard } from "./sent-in-card";

type Request = ReadersInbox["requests"][number];

function About({ request, today }: { request: Request; today: string }) {
  const t = translator();
  const late = request.outcome === null && request.dueOn < today;
  return (
    <p className={styles.about}>
      {t(`tips.request.kind.${request.kind === "retraction" ? "retraction" : "correction"}`)} ·{" "}
      <Link href={`/desk/claims/${request.claimId}` as Route} dir="auto">
        {request.statement}
      </Link>{" "}
      {request.outcome === null ? (
        <>
          · {t("tips.request.due")} <Day day={request.dueOn} />{" "}
        </>
      ) : null}
      {late ? <Badge tone="red">{t("tips.request.late")}</Badge> : null}{" "}
      {request.suspected ? <Badge tone="red">{t("tips.suspected")}</Badge> : null}
    </p>
  );
}

/** What a reader says is wrong in a published verdict, and the desk's answer. */
export function RequestCard({
  request,
  today,
  action,
}: {
  request: Request;
  /** In the desk's time zone: "2026-11-23" */
  today: string;
  action: FormAction;
}) {
  const t = translator();
  const words = `request-${request.id}`;
  return (
    <SentInCard
      id={request.id}
      named={words}
      title={t("tips.request.title", { number: request.number })}
    >
      <Stack gap={3}>
        <About request={request} today={today} />
        <p id={words} className={styles.words} dir="auto">
          {request.reason}
        </p>
        {request.sourceUrl ? (
          <p className={styles.about}>
            <a href={request.sourceUrl} rel="noreferrer nofollow">
              {request.sourceUrl}
            </a>
          </p>
        ) : null}
        {request.outcome ? (
          <p className={styles.about}>
            {t(`tips.request.outcome.${request.outcome as "accepted"}`)}
            {request.answer ? <> “{request.answer}”</> : null}
          </p>
        ) : (
          <AnswerForm action={action} label={t("tips.request.form", { number: request.number })}>
            <input type="hidden" name="requestId" value={request.id} />
            <Field
              name="answer"
              label={t("tips.request.answer")}
              hint={t(`tips.request.sender.${request.sender}`)}
            >
              <TextArea rows={3} maxLength={4000} />
            </Field>
            <FormActions>
              <SubmitButton name="outcome" value="accepted">
                {t("tips.request.accept")}
              </SubmitButton>
              <SubmitButton name="outcome" value="declined" tone="plain">
                {t("tips.request.decline")}
              </SubmitButton>
              <SubmitButton name="outcome" value="discarded" tone="plain">
                {t("tips.request.discard")}
              </SubmitButton>
            </FormActions>
          </AnswerForm>
        )}
      </Stack>
    </SentInCard>
  );
}
