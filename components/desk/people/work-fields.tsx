"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import {
  ActionForm,
  type FormAction,
  FormActions,
  FormRow,
  SeenVersion,
} from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { useTelling } from "./use-telling";

export type Work = {
  id: string;
  name: string;
  version: number;
  awayFrom: string | null;
  awayTo: string | null;
  workLimit: number | null;
  languages: readonly string[];
};

/** When somebody is away, how much they take on at once, and which languages they review. */
export function WorkForm({
  work,
  action,
  onDone,
}: {
  work: Work;
  action: FormAction;
  onDone?: () => void;
}) {
  const t = translator();
  return (
    <ActionForm action={action} label={t("people.work.title")} {...(onDone ? { onDone } : {})}>
      <input type="hidden" name="personId" value={work.id} />
      <SeenVersion value={work.version} />
      <FormRow>
        <Field name="awayFrom" label={t("people.work.awayFrom")}>
          <DateInput defaultValue={work.awayFrom ?? ""} />
        </Field>
        <Field name="awayTo" label={t("people.work.awayTo")}>
          <DateInput defaultValue={work.awayTo ?? ""} />
        </Field>
      </FormRow>
      <Field name="workLimit" label={t("people.work.limit")} hint={t("people.work.limitHint")}>
        <TextInput type="number" short min={0} max={99} defaultValue={work.workLimit ?? ""} />
      </Field>
      <Field
        name="languages"
        label={t("people.work.languages")}
        hint={t("people.work.languagesHint")}
      >
        <TextInput maxLength={200} defaultValue={work.languages.join(", ")} />
      </Field>
      <FormActions>
        <SubmitButton tone="plain">{t("ui.save")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** The same of somebody else, for an admin. */
export function WorkDialog({ work, action }: { work: Work; action: FormAction }) {
  const t = translator();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" aria-label={t("people.work.openOf", { name: work.name })}>
          {t("people.work.open")}
        </Button>
      }
      title={t("people.work.titleOf", { name: work.name })}
    >
      <WorkForm work={work} action={useTelling(action)} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
