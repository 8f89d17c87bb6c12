import { Moment } from "@/components/desk/claims/moment";
import { Avatar } from "@/components/ui/avatar";
import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";
import type { ClaimTalk, TalkThread } from "@/lib/talk/queries/of-claim";
import { AboutLine } from "./about-line";
import { CommentBox } from "./comment-box";
import { NewMark } from "./new-mark";
import styles from "./talk.module.css";

export type TalkActions = {
  comment: FormAction;
  reply: FormAction;
  resolve: FormAction;
  reopen: FormAction;
  remove: FormAction;
  read: (threads: { rootId: string; upTo: string }[]) => Promise<void>;
};

type Said = TalkThread["comments"][number];

function Body({ comment }: { comment: Said }) {
  if (comment.removed) {
    return <p className={styles.removed}>{translator()("talk.removed")}</p>;
  }
  return (
    <p className={styles.body} dir="auto">
      {comment.parts.map((part, at) =>
        "text" in part ? (
          part.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes
          <bdi key={at} className={styles.mention}>
            @{part.mention}
          </bdi>
        ),
      )}
    </p>
  );
}

function Comment({
  comment,
  timeZone,
  remove,
}: {
  comment: Said;
  timeZone: string;
  remove: FormAction;
}) {
  const t = translator();
  return (
    <li className={styles.comment} id={`comment-${comment.id}`}>
      <Avatar name={comment.author.name} />
      <div>
        <div className={styles.head}>
          <strong>{comment.author.name}</strong>
          <Moment at={comment.createdAt} timeZone={timeZone} />
          <NewMark isNew={comment.isNew} />
        </div>
        <Body comment={comment} />
        {comment.can.remove.allowed ? (
          <DisclosedForm summary={t("talk.remove")} label={t("talk.remove")} action={remove}>
            <input type="hidden" name="commentId" value={comment.id} />
            <p>{t("talk.removeLead")}</p>
            <FormActions>
              <SubmitButton tone="danger" size="small">
                {t("talk.removeNow")}
              </SubmitButton>
            </FormActions>
          </DisclosedForm>
        ) : null}
      </div>
    </li>
  );
}

function Settle({ thread, actions }: { thread: TalkThread; actions: TalkActions }) {
  const t = translator();
  const which = thread.resolved ? "reopen" : "resolve";
  return (
    <ActionForm action={actions[which]}>
      <input type="hidden" name="rootId" value={thread.id} />
      <div>
        <SubmitButton tone="quiet" size="small">
          {t(`talk.${which}`)}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

type ThreadProps = { thread: TalkThread; talk: ClaimTalk; actions: TalkActions };

function Inside({ thread, talk, actions }: ThreadProps) {
  const t = translator();
  return (
    <>
      <ol className={styles.comments}>
        {thread.comments.map((comment) => (
          <Comment
            key={comment.id}
            comment={comment}
            timeZone={talk.timeZone}
            remove={actions.remove}
          />
        ))}
      </ol>
      <Disclosures>
        <DisclosedForm
          summary={t("talk.reply")}
          label={t("talk.reply")}
          action={actions.reply}
          clearWhenDone
        >
          <input type="hidden" name="rootId" value={thread.id} />
          <Field name="body" label={t("talk.replyField")} labelHidden>
            <CommentBox
              people={talk.people}
              reviewId={thread.about.kind === "review" ? thread.about.id : null}
              rows={2}
            />
          </Field>
          <FormActions>
            <SubmitButton tone="plain" size="small" pendingLabel={t("claims.saving")}>
              {t("talk.sendReply")}
            </SubmitButton>
          </FormActions>
        </DisclosedForm>
        <Settle thread={thread} actions={actions} />
      </Disclosures>
    </>
  );
}

/** What was said about one thing, in turn; a settled thread is folded. */
export function Thread(props: ThreadProps) {
  const { thread } = props;
  const t = translator();
  if (!thread.resolved) {
    return (
      <article className={styles.thread} id={`thread-${thread.id}`} aria-label={t("talk.thread")}>
        <AboutLine about={thread.about} />
        <Inside {...props} />
      </article>
    );
  }
  return (
    <article className={styles.thread} id={`thread-${thread.id}`} aria-label={t("talk.thread")}>
      <details className={styles.resolved} open={thread.unread > 0}>
        <summary className={styles.about}>
          {t("talk.resolvedBy", { name: thread.resolved.by, count: thread.comments.length })}
        </summary>
        <AboutLine about={thread.about} />
        <Inside {...props} />
      </details>
    </article>
  );
}
