"use client";

import { Button } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { DialogClose } from "@/components/ui/dialog";
import { Field, FieldGroup } from "@/components/ui/field";
import {
  ActionForm,
  type FormAction,
  FormActions,
  FormRow,
  SeenVersion,
} from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { declineReasonLabel } from "@/lib/claims/labels";
import { declineReasons } from "@/lib/claims/states";
import { translator } from "@/lib/platform/messages";
import { FindClaim, type FindClaims } from "./find-claim";

/** As much of a claim as is acted on, and the version that is based on. */
export type ActedOn = {
  id: string;
  version: number;
  dueOn: string | null;
  mattersBy: string | null;
  mattersWhy: string;
  validUntil: string | null;
  recheckOn: string | null;
};

type FormProps = { claim: ActedOn; action: FormAction; onDone: () => void };

function Based({ claim }: { claim: ActedOn }) {
  return (
    <>
      <input type="hidden" name="claimId" value={claim.id} />
      <SeenVersion value={claim.version} name="version" />
    </>
  );
}

function Buttons({ label, danger = false }: { label: string; danger?: boolean }) {
  const t = translator();
  return (
    <FormActions>
      <SubmitButton tone={danger ? "danger" : "primary"} pendingLabel={t("claims.saving")}>
        {label}
      </SubmitButton>
      <DialogClose>
        <Button>{t("ui.cancel")}</Button>
      </DialogClose>
    </FormActions>
  );
}

/** Why the desk leaves a claim alone; where it was checked already, if that is why. */
export function DeclineForm({ claim, action, onDone }: FormProps) {
  const t = translator();
  return (
    <ActionForm action={action} onDone={onDone}>
      <Based claim={claim} />
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
      <Buttons label={t("claims.actions.decline")} danger />
    </ActionForm>
  );
}

/** Of which claim this one is a duplicate, by its number or found by words. */
export function DuplicateForm({ claim, action, onDone, find }: FormProps & { find: FindClaims }) {
  const t = translator();
  return (
    <ActionForm action={action} onDone={onDone}>
      <Based claim={claim} />
      <FindClaim name="of" except={claim.id} find={find} />
      <Buttons label={t("claims.actions.markDuplicate")} danger />
    </ActionForm>
  );
}

/** Days on which something is to happen with a claim. An empty day is none. */
export function ScheduleForm({ claim, action, onDone }: FormProps) {
  const t = translator();
  const days = ["dueOn", "validUntil", "recheckOn"] as const;
  return (
    <ActionForm action={action} onDone={onDone}>
      <Based claim={claim} />
      <FormRow>
        {days.map((day) => (
          <Field
            key={day}
            name={day}
            label={t(`claims.schedule.${day}`)}
            hint={t(`claims.schedule.${day}Hint`)}
          >
            <DateInput defaultValue={claim[day] ?? ""} />
          </Field>
        ))}
      </FormRow>
      <FormRow>
        <Field
          name="mattersBy"
          label={t("claims.schedule.mattersBy")}
          hint={t("claims.schedule.mattersByHint")}
        >
          <DateInput defaultValue={claim.mattersBy ?? ""} />
        </Field>
        <Field name="mattersWhy" label={t("claims.schedule.mattersWhy")}>
          <TextInput maxLength={60} defaultValue={claim.mattersWhy} dir="auto" />
        </Field>
      </FormRow>
      <Buttons label={t("claims.schedule.save")} />
    </ActionForm>
  );
}
