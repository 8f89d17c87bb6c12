"use client";

import { useState } from "react";
import { useTelling } from "@/components/desk/people/use-telling";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";

/** Asks before a key is taken back for good. */
export function RevokeKey({
  keyId,
  name,
  action,
}: {
  keyId: string;
  name: string;
  action: FormAction;
}) {
  const t = translator();
  const [open, setOpen] = useState(false);
  const telling = useTelling(action);
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" tone="quiet" aria-label={t("keys.revokeOf", { name })}>
          {t("keys.revoke")}
        </Button>
      }
      title={t("keys.revokeTitle", { name })}
      description={<p>{t("keys.revokeText")}</p>}
    >
      <ActionForm action={telling} onDone={() => setOpen(false)}>
        <input type="hidden" name="keyId" value={keyId} />
        <FormActions>
          <SubmitButton tone="danger">{t("keys.revoke")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </AlertDialog>
  );
}
