"use client";

import { useState } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Role, roles } from "@/lib/platform/actor";
import { translator } from "@/lib/platform/messages";
import { useTelling } from "./use-telling";

type Person = { id: string; name: string; version: number };

function PersonFields({ person }: { person: Person }) {
  return (
    <>
      <input type="hidden" name="personId" value={person.id} />
      <SeenVersion value={person.version} />
    </>
  );
}

/** Another role, each with what it means. */
export function ChangeRole({
  person,
  action,
  disabled,
}: {
  person: Person & { role: Role; isAsker: boolean };
  action: FormAction;
  disabled: boolean;
}) {
  const t = translator();
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          size="small"
          disabled={disabled}
          aria-label={t("people.changeRole.openOf", { name: person.name })}
        >
          {t("people.changeRole.open")}
        </Button>
      }
      title={t("people.changeRole.title", { name: person.name })}
      {...(person.isAsker && person.role === "admin"
        ? { description: t("people.changeRole.self") }
        : {})}
    >
      <ActionForm action={action} onDone={() => setOpen(false)}>
        <PersonFields person={person} />
        <FieldGroup name="role" label={t("people.field.role")} labelHidden>
          <RadioGroup
            name="role"
            defaultValue={person.role}
            choices={roles.map((role) => ({
              value: role,
              label: t(`people.role.${role}`),
              hint: t(`people.roleMeans.${role}`),
            }))}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton>{t("people.changeRole.action")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Dialog>
  );
}

/** Asks before an account is closed. */
export function CloseAccount({
  person,
  action,
  disabled,
}: {
  person: Person & { isAsker: boolean };
  action: FormAction;
  disabled: boolean;
}) {
  const t = translator();
  const [open, setOpen] = useState(false);
  const telling = useTelling(action);
  const { name } = person;
  return (
    <AlertDialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          size="small"
          tone="quiet"
          disabled={disabled}
          aria-label={t("people.disable.openOf", { name })}
        >
          {t("people.disable.open")}
        </Button>
      }
      title={t("people.disable.title", { name })}
      description={
        <>
          <p>{t("people.disable.text", { name })}</p>
          {person.isAsker ? <p>{t("people.disable.self")}</p> : null}
        </>
      }
    >
      <ActionForm action={telling} onDone={() => setOpen(false)}>
        <PersonFields person={person} />
        <FormActions>
          <SubmitButton tone="danger">{t("people.disable.action")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </AlertDialog>
  );
}

/** Opens a closed account again. */
export function OpenAgain({ person, action }: { person: Person; action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={useTelling(action)}>
      <PersonFields person={person} />
      <div>
        <SubmitButton
          tone="plain"
          size="small"
          aria-label={t("people.enable.actionOf", { name: person.name })}
        >
          {t("people.enable.action")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
