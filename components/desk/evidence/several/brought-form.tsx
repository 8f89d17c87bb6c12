"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { DateInput } from "@/components/ui/date-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormRow } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { sourceKindLabel, stanceLabel } from "@/lib/evidence/labels";
import { sourceKinds, stances } from "@/lib/evidence/rules";
import { translator } from "@/lib/platform/messages";
import type { KnownSource } from "../source-fields";
import type { Brought } from "./brought";
import styles from "./several.module.css";

/** What the desk knows of a source is sent along as it is: it is corrected where it stands. */
function KnownDetails({ source }: { source: KnownSource }) {
  const t = translator();
  return (
    <>
      {(["title", "publisher", "author", "kind"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={source[name]} />
      ))}
      <input type="hidden" name="publishedOn" value={source.publishedOn ?? ""} />
      <p className={styles.about}>
        <span dir="auto">{source.publisher || t("evidence.noPublisher")}</span>.{" "}
        {t(sourceKindLabel(source.kind))}. {t("evidence.known", { claims: source.claims })}
      </p>
      {source.protectedElsewhere ? (
        <p className={styles.warning}>{t("evidence.protectedElsewhere")}</p>
      ) : null}
    </>
  );
}

function NewDetails({ title }: { title: string }) {
  const t = translator();
  return (
    <>
      <Field name="title" label={t("evidence.field.title")} required>
        <TextInput dir="auto" defaultValue={title} maxLength={500} />
      </Field>
      <FormRow>
        <Field name="publisher" label={t("evidence.field.publisher")}>
          <TextInput dir="auto" maxLength={200} />
        </Field>
        <Field name="kind" label={t("evidence.field.kind")} required>
          <Select
            emptyLabel={t("evidence.field.chooseKind")}
            choices={sourceKinds.map((value) => ({ value, label: t(sourceKindLabel(value)) }))}
          />
        </Field>
      </FormRow>
    </>
  );
}

function More({ known, open }: { known: boolean; open: boolean }) {
  const t = translator();
  return (
    <details open={open}>
      <summary>{t("bringing.several.more")}</summary>
      <div className={styles.fields}>
        {known ? null : (
          <FormRow>
            <Field name="author" label={t("evidence.field.author")}>
              <TextInput dir="auto" maxLength={300} />
            </Field>
            <Field name="publishedOn" label={t("evidence.field.publishedOn")}>
              <DateInput partial />
            </Field>
          </FormRow>
        )}
        <Field name="locator" label={t("evidence.field.locator")}>
          <TextInput dir="auto" maxLength={300} />
        </Field>
        <Field name="note" label={t("evidence.field.note")}>
          <TextArea rows={2} maxLength={8000} />
        </Field>
        <FieldGroup name="protected" label={t("evidence.field.protection")} labelHidden>
          <Checkbox
            label={t("evidence.field.protected")}
            hint={t("evidence.field.protectedHint")}
          />
        </FieldGroup>
        <Field
          name="protectedReason"
          label={t("evidence.field.protectedReason")}
          hint={t("evidence.field.protectedReasonHint")}
        >
          <TextArea rows={2} maxLength={1000} />
        </Field>
      </div>
    </details>
  );
}

/** One of several sources, to be corrected and sent by itself: what fails keeps what was typed. */
export function BroughtForm({
  one,
  claimId,
  attach,
  onAttached,
}: {
  one: Brought;
  claimId: string;
  attach: FormAction;
  onAttached: (value: unknown) => void;
}) {
  const t = translator();
  const send: FormAction = (previous, form) => {
    if (one.file) form.set("file", one.file.content);
    return attach(previous, form);
  };
  return (
    <ActionForm
      action={send}
      label={one.known?.title || one.title || one.url}
      focusWhenRefused={false}
      onDone={onAttached}
    >
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="url" value={one.url} />
      {one.known ? <KnownDetails source={one.known} /> : <NewDetails title={one.title} />}
      <Field name="stance" label={t("evidence.field.stance")} required>
        <Select
          emptyLabel={t("evidence.field.chooseKind")}
          choices={stances.map((value) => ({ value, label: t(stanceLabel(value)) }))}
        />
      </Field>
      <Field name="excerpt" label={t("evidence.field.excerpt")}>
        <TextArea statement rows={2} />
      </Field>
      <More known={one.known !== null} open={one.known?.protectedElsewhere === true} />
    </ActionForm>
  );
}
