"use client";

import { IconButton } from "@/components/ui/button";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import {
  type MeasureFieldName,
  type MeasureFields,
  measureFieldName,
} from "@/lib/claims/claim-form";
import { comparatorLabel } from "@/lib/claims/labels";
import { comparators } from "@/lib/claims/measure/schema";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-form.module.css";

const words = ["counted", "place"] as const satisfies MeasureFieldName[];
const days = ["period.from", "period.to"] as const satisfies MeasureFieldName[];
const figures = ["value", "upperValue"] as const satisfies MeasureFieldName[];

const labelOf = {
  value: "claims.measure.value",
  upperValue: "claims.measure.upperValue",
  unit: "claims.measure.unit",
  counted: "claims.measure.counted",
  place: "claims.measure.place",
  "period.from": "claims.measure.periodFrom",
  "period.to": "claims.measure.periodTo",
  baseline: "claims.measure.baseline",
} as const;

/** One figure with what it counts, where and when. The empty one lies folded. */
export function MeasureRow({
  row,
  start,
  onUnfold,
  onRemove,
}: {
  row: number;
  start: MeasureFields;
  /** Given for the empty row that lies folded until it is wanted. */
  onUnfold?: (() => void) | undefined;
  onRemove: () => void;
}) {
  const t = translator();
  const { fields: complaints } = useForm();
  const label = t("claims.measure.row", { number: row + 1 });
  const fields = (
    <fieldset className={styles.measure} aria-label={label}>
      <Field name={measureFieldName(row, "comparator")} label={t("claims.measure.comparator")}>
        <Select
          defaultValue={start.comparator}
          choices={comparators.map((value) => ({ value, label: t(comparatorLabel(value)) }))}
        />
      </Field>
      {figures.map((name) => (
        <Field key={name} name={measureFieldName(row, name)} label={t(labelOf[name])}>
          <TextInput defaultValue={start[name]} inputMode="decimal" autoComplete="off" />
        </Field>
      ))}
      <Field name={measureFieldName(row, "unit")} label={t(labelOf.unit)}>
        <TextInput defaultValue={start.unit} dir="auto" />
      </Field>
      {words.map((name) => (
        <div key={name} className={styles.longer}>
          <Field name={measureFieldName(row, name)} label={t(labelOf[name])}>
            <TextInput defaultValue={start[name]} dir="auto" />
          </Field>
        </div>
      ))}
      {days.map((name) => (
        <Field key={name} name={measureFieldName(row, name)} label={t(labelOf[name])}>
          <DateInput partial defaultValue={start[name]} maxLength={40} />
        </Field>
      ))}
      <Field name={measureFieldName(row, "baseline")} label={t(labelOf.baseline)}>
        <TextInput defaultValue={start.baseline} dir="auto" />
      </Field>
    </fieldset>
  );
  if (onUnfold) {
    return (
      // Not left folded over a complaint.
      <details
        open={Object.keys(complaints).some((name) => name.startsWith(`measures.${row}.`))}
        onToggle={onUnfold}
      >
        <summary className={styles.more}>{t("claims.measure.new")}</summary>
        {fields}
      </details>
    );
  }
  return (
    <div className={styles.measureRow}>
      {fields}
      <IconButton
        icon="trash"
        size="small"
        label={t("claims.measure.remove", { number: row + 1 })}
        onClick={onRemove}
      />
    </div>
  );
}
