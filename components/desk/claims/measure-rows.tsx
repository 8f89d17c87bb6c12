"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldGroup } from "@/components/ui/field";
import { useForm } from "@/components/ui/form-context";
import {
  emptyMeasureFields,
  type MeasureFields,
  measureFieldName,
  measureFieldNames,
  measureFieldsOf,
} from "@/lib/claims/claim-form";
import type { Measure } from "@/lib/claims/measure/schema";
import { measureWords } from "@/lib/claims/measure-words";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-form.module.css";
import { MeasureRow } from "./measure-row";

/** Rows named in texts such as `FormState.values`: one more than the highest. */
const rowsNamedIn = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => Number(/^measures\.(\d+)\./u.exec(name)?.[1] ?? -1) + 1));

/**
 * The figures of a claim as rows. A row keeps its number when another is taken away, so that complaints
 * find it; one empty row is always at hand, which before hydration is the only way to add one.
 */
export function MeasureRows({
  initial,
  locked = false,
}: {
  initial: readonly Measure[];
  locked?: boolean;
}) {
  const t = translator();
  const { values = {}, theirs } = useForm();
  const [removed, setRemoved] = useState<readonly number[]>([]);
  const [added, setAdded] = useState(0);
  const [unfolded, setUnfolded] = useState(false);
  const rows = Math.max(initial.length + 1 + added, rowsNamedIn(Object.keys(values)));
  if (locked) return <LockedMeasures measures={initial} />;

  const start = (row: number): MeasureFields => {
    const measure = initial[row];
    return measure ? measureFieldsOf(measure) : emptyMeasureFields;
  };
  const theirRows = rowsNamedIn(Object.keys(theirs));
  const filledRows = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => values[measureFieldName(row, "value")],
  );
  const shown = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => !removed.includes(row),
  );
  return (
    <FieldGroup name="measures" label={t("claims.field.measures")} hint={t("claims.hint.measures")}>
      <div className={styles.group}>
        {shown.map((row) => (
          <MeasureRow
            key={row}
            row={row}
            start={start(row)}
            onUnfold={row === initial.length ? () => setUnfolded(true) : undefined}
            onRemove={() => setRemoved([...removed, row])}
          />
        ))}
        {Object.keys(theirs).length > 0 && theirRows !== filledRows.length ? (
          <p className={styles.known}>{t("claims.theirMeasures", { count: theirRows })}</p>
        ) : null}
        {unfolded ? (
          <Button size="small" icon="plus" onClick={() => setAdded(added + 1)}>
            {t("claims.addMeasure")}
          </Button>
        ) : null}
      </div>
    </FieldGroup>
  );
}

/** Figures that are being judged: shown, and sent as they were. */
function LockedMeasures({ measures }: { measures: readonly Measure[] }) {
  const t = translator();
  return (
    <FieldGroup name="measures" label={t("claims.field.measures")}>
      <ul className={styles.group}>
        {measures.map((measure, row) => (
          <li key={measureWords(measure)}>
            {measureWords(measure)}
            {measureFieldNames.map((field) => (
              <input
                key={field}
                type="hidden"
                name={measureFieldName(row, field)}
                value={measureFieldsOf(measure)[field]}
              />
            ))}
          </li>
        ))}
      </ul>
    </FieldGroup>
  );
}
