"use client";

import { personChoice } from "@/components/desk/people/person-choice";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { DialogClose } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { declineReasonLabel } from "@/lib/claims/labels";
import { declineReasons } from "@/lib/claims/states";
import type { PersonAtWork } from "@/lib/people/at-work";
import { translator } from "@/lib/platform/messages";
import type { BulkAct } from "@/lib/workload/schema";

export type BulkChoices = {
  people: readonly PersonAtWork[];
  topics: readonly { name: string }[];
};

function AssignFields({ people }: Pick<BulkChoices, "people">) {
  const t = translator();
  return (
    <>
      <Field name="personId" label={t("workload.bulk.reviewer")} required>
        <Select emptyLabel="" choices={people.map(personChoice)} />
      </Field>
      <Checkbox name="overLimit" label={t("people.work.overLimit")} />
    </>
  );
}

function TagFields({ topics }: Pick<BulkChoices, "topics">) {
  return (
    <>
      <Field name="topic" label={translator()("workload.bulk.topic")} required>
        <TextInput maxLength={60} list="topics-of-the-desk" autoComplete="off" dir="auto" />
      </Field>
      <datalist id="topics-of-the-desk">
        {topics.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function DueFields() {
  const t = translator();
  return (
    <Field name="dueOn" label={t("workload.bulk.dueOn")} hint={t("workload.bulk.dueHint")}>
      <DateInput />
    </Field>
  );
}

function DeclineFields() {
  const t = translator();
  return (
    <>
      <FieldGroup name="reason" label={t("claims.decline.reason")} required>
        <RadioGroup
          choices={declineReasons.map((value) => ({ value, label: t(declineReasonLabel(value)) }))}
        />
      </FieldGroup>
      <Field
        name="alreadyCheckedUrl"
        label={t("claims.decline.url")}
        hint={t("claims.decline.urlHint")}
      >
        <TextInput type="url" />
      </Field>
      <Field name="note" label={t("claims.decline.note")} hint={t("claims.decline.noteHint")}>
        <TextArea maxLength={4000} />
      </Field>
    </>
  );
}

const fieldsOf = (act: BulkAct, choices: BulkChoices) => {
  switch (act) {
    case "assign":
      return <AssignFields people={choices.people} />;
    case "tag":
      return <TagFields topics={choices.topics} />;
    case "due":
      return <DueFields />;
    case "decline":
      return <DeclineFields />;
  }
};

/** What is to be done to every selected claim. */
export function BulkForm({
  act,
  chosen,
  choices,
  action,
  onDone,
}: {
  act: BulkAct;
  chosen: readonly string[];
  choices: BulkChoices;
  action: FormAction;
  onDone: (value: unknown) => void;
}) {
  const t = translator();
  return (
    <ActionForm action={action} onDone={onDone} label={t(`workload.bulk.title.${act}`)}>
      <input type="hidden" name="act" value={act} />
      {chosen.map((claim) => (
        <input key={claim} type="hidden" name="claim" value={claim} />
      ))}
      {fieldsOf(act, choices)}
      <FormActions>
        <SubmitButton
          tone={act === "decline" ? "danger" : "primary"}
          pendingLabel={t("workload.bulk.doing")}
        >
          {t(`workload.bulk.do.${act}`)}
        </SubmitButton>
        <DialogClose>
          <Button>{t("ui.cancel")}</Button>
        </DialogClose>
      </FormActions>
    </ActionForm>
  );
}
