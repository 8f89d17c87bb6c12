"use client";

import type { ChangeEvent, RefObject } from "react";
import { Field } from "@/components/ui/field";
import { FormRow } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { sourceKindLabel, stanceLabel } from "@/lib/evidence/labels";
import { sourceKinds, stances } from "@/lib/evidence/rules";
import { translator } from "@/lib/platform/messages";

/** Says kind or stance once for all rows in which nothing is chosen yet. */
export function ForAll({ list }: { list: RefObject<HTMLElement | null> }) {
  const t = translator();
  const chosen = (name: string) => (change: ChangeEvent<HTMLSelectElement>) => {
    const selects = list.current?.querySelectorAll<HTMLSelectElement>(`select[name="${name}"]`);
    for (const select of selects ?? []) select.value ||= change.currentTarget.value;
    change.currentTarget.value = "";
  };
  return (
    <FormRow>
      <Field name="kind-of-all" label={t("bringing.several.kindOfAll")}>
        <Select
          defaultValue=""
          emptyLabel={t("evidence.field.chooseKind")}
          choices={sourceKinds.map((value) => ({ value, label: t(sourceKindLabel(value)) }))}
          onChange={chosen("kind")}
        />
      </Field>
      <Field name="stance-of-all" label={t("bringing.several.stanceOfAll")}>
        <Select
          defaultValue=""
          emptyLabel={t("evidence.field.chooseKind")}
          choices={stances.map((value) => ({ value, label: t(stanceLabel(value)) }))}
          onChange={chosen("stance")}
        />
      </Field>
    </FormRow>
  );
}
