import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";
import type { ClaimTalk } from "@/lib/talk/queries/of-claim";
import { CommentBox } from "./comment-box";
import { MarkRead } from "./mark-read";
import styles from "./talk.module.css";
import { type TalkActions, Thread } from "./thread";

function NewThread({ talk, action }: { talk: ClaimTalk; action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={action} clearWhenDone label={t("talk.title")}>
      <input type="hidden" name="claimId" value={talk.claimId} />
      <Field name="body" label={t("talk.field")} hint={t("talk.hint")}>
        <CommentBox people={talk.people} />
      </Field>
      {talk.anchors.length > 0 ? (
        <Field name="about" label={t("talk.about.label")}>
          <Select
            choices={[
              { value: "statement", label: t("talk.about.statement") },
              ...talk.anchors.map(({ kind, id, name }) => ({
                value: `${kind} ${id}`,
                label: t(`talk.about.${kind}`, { name }),
              })),
            ]}
          />
        </Field>
      ) : null}
      <FormActions>
        <SubmitButton tone="plain" pendingLabel={t("claims.saving")}>
          {t("talk.send")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** What the desk says to itself about a claim; readers never see it. */
export function TalkCard({ talk, actions }: { talk: ClaimTalk; actions: TalkActions }) {
  const t = translator();
  return (
    <Card
      id="comments"
      title={t("talk.title")}
      actions={
        talk.unread > 0 ? (
          <Badge tone="blue">{t("talk.unread", { count: talk.unread })}</Badge>
        ) : null
      }
    >
      <div className={styles.talk}>
        {talk.threads.length === 0 ? <p className={styles.none}>{t("talk.none")}</p> : null}
        <div className={styles.threads}>
          {talk.threads.map((thread) => (
            <Thread key={thread.id} thread={thread} talk={talk} actions={actions} />
          ))}
        </div>
        <NewThread talk={talk} action={actions.comment} />
        <MarkRead
          action={actions.read}
          threads={talk.threads
            .filter(({ unread }) => unread > 0)
            .map(({ id, upTo }) => ({ rootId: id, upTo: upTo.toISOString() }))}
        />
      </div>
    </Card>
  );
}
