import { Moment } from "@/components/desk/claims/moment";
import { Avatar } from "@/components/ui/avatar";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { ClaimPage } from "@/lib/claims/queries/claim";
import { translator } from "@/lib/platform/messages";
import styles from "./comments.module.css";

/** What the desk says to itself about a claim; readers never see it. */
export function Comments({
  claimId,
  comments,
  timeZone,
  action,
}: {
  claimId: string;
  comments: ClaimPage["comments"];
  timeZone: string;
  action: FormAction;
}) {
  const t = translator();
  return (
    <div className={styles.comments}>
      {comments.length === 0 ? <p className={styles.none}>{t("claims.comments.none")}</p> : null}
      <ol className={styles.list}>
        {comments.map((comment) => (
          <li key={comment.id} className={styles.comment} id={`comment-${comment.id}`}>
            <Avatar name={comment.author.name} />
            <div>
              <p className={styles.head}>
                <strong>{comment.author.name}</strong>{" "}
                <Moment at={comment.createdAt} timeZone={timeZone} />
              </p>
              <p className={styles.body} dir="auto">
                {comment.body}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <ActionForm action={action} clearWhenDone label={t("claims.comments.title")}>
        <input type="hidden" name="claimId" value={claimId} />
        <Field name="body" label={t("claims.comments.field")} hint={t("claims.comments.hint")}>
          <TextArea rows={3} maxLength={8000} />
        </Field>
        <FormActions>
          <SubmitButton tone="plain" pendingLabel={t("claims.saving")}>
            {t("claims.comments.send")}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
