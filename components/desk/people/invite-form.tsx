"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, FormRow } from "@/components/ui/form";
import { useNotices } from "@/components/ui/notices";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { roles } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import styles from "./people.module.css";

type Invited = { email: string; link: string | null };

/** The link where no mail server carries it; it is not kept anywhere it could be shown again. */
function LinkToPassOn({ invited }: { invited: Invited & { link: string } }) {
  const t = translator();
  const notices = useNotices();
  const copy = async () => {
    await navigator.clipboard.writeText(invited.link);
    notices.say(t("people.invite.copied"));
  };
  return (
    <div className={styles.link} role="status">
      <p>{t("people.invite.passOn", { email: invited.email })}</p>
      <code className={styles.address}>{invited.link}</code>
      <div>
        <Button size="small" onClick={() => void copy()}>
          {t("people.invite.copy")}
        </Button>
      </div>
    </div>
  );
}

/** Invites somebody into a role. */
export function InviteForm({ action }: { action: FormAction }) {
  const t = translator();
  const [invited, setInvited] = useState<Invited>();
  return (
    <>
      <ActionForm action={action} clearWhenDone onDone={(value) => setInvited(value as Invited)}>
        <FormRow>
          <Field name="email" label={t("people.field.email")}>
            <TextInput type="email" autoComplete="off" required />
          </Field>
          <Field name="role" label={t("people.field.role")}>
            <Select
              defaultValue="reviewer"
              choices={roles
                .map((role) => ({ value: role, label: t(`people.role.${role}`) }))
                .toReversed()}
            />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton>{t("people.invite.action")}</SubmitButton>
        </FormActions>
      </ActionForm>
      {invited?.link ? <LinkToPassOn invited={{ ...invited, link: invited.link }} /> : null}
    </>
  );
}
