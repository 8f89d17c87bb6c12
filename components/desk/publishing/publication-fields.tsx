"use client";

import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { translator } from "@/lib/platform/messages";
import type { CorrectionKind } from "@/lib/publishing/kinds";

/** What kind of change it is, and what readers are told about it. */
export function ChangeFields({
  kinds,
  language,
}: {
  kinds: readonly CorrectionKind[];
  language: string;
}) {
  const t = translator();
  return (
    <>
      <FieldGroup name="kind" label={t("publishing.field.kind")} required>
        <RadioGroup
          choices={kinds.map((kind) => ({
            value: kind,
            label: t(`publishing.kind.${kind}`),
            hint: t(`publishing.kindHint.${kind}`),
          }))}
        />
      </FieldGroup>
      <Field
        name="note"
        label={t("publishing.field.note")}
        hint={t("publishing.field.noteHint")}
        required
      >
        <TextArea rows={3} maxLength={4000} lang={language} />
      </Field>
    </>
  );
}

/** An admin's reason to break the four-eyes rule. */
export function OverrideField() {
  const t = translator();
  return (
    <Field
      name="overrideReason"
      label={t("publishing.field.overrideReason")}
      hint={t("publishing.field.overrideHint")}
      required
    >
      <TextArea rows={2} maxLength={1000} />
    </Field>
  );
}
