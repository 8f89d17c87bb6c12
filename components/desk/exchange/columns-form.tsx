"use client";

import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, FormRow } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { ImportView } from "@/lib/exchange/queries/imports";
import { tableFields } from "@/lib/exchange/tables/fields";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";

type TableHead = NonNullable<ImportView["table"]>;

const nameOf = (heading: string, at: number): string => {
  const t = translator();
  return heading.trim() || t("exchange.columns.nameless", { number: at + 1 });
};

function FirstRows({ table }: { table: TableHead }) {
  const t = translator();
  return (
    <Table caption={t("exchange.columns.head")}>
      <thead>
        <tr>
          {table.headings.map((heading, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone
            <th key={at} scope="col" dir="auto">
              {nameOf(heading, at)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.examples.map((row, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never change place
          <tr key={number}>
            {table.headings.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={at} className={styles.cell} dir="auto">
                {row[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const becomesChoices = () => {
  const t = translator();
  return (["known", "proposed"] as const).map((value) => ({
    value,
    label: t(`exchange.columns.${value}`),
    hint: t(`exchange.columns.${value}Hint`),
  }));
};

/** An editor says which column of a table holds what, and what its rows become. */
export function ColumnsForm({
  importId,
  table,
  mapping,
  becomes,
  action,
}: {
  importId: string;
  table: TableHead;
  mapping: ImportView["mapping"];
  becomes: string;
  action: FormAction;
}) {
  const t = translator();
  const choices = table.headings.map((heading, at) => ({
    value: `${at}`,
    label: nameOf(heading, at),
  }));
  const chosen = mapping?.columns ?? table.guessed;
  return (
    <Stack gap={4}>
      <p className={styles.about}>{t("exchange.columns.intro")}</p>
      <FirstRows table={table} />
      <ActionForm action={action} label={t("exchange.columns.heading")}>
        <input type="hidden" name="importId" value={importId} />
        <FieldGroup name="becomes" label={t("exchange.columns.becomes")}>
          <RadioGroup choices={becomesChoices()} defaultValue={becomes} />
        </FieldGroup>
        <div className={styles.columns}>
          {tableFields.map((field) => (
            <Field key={field} name={field} label={t(`exchange.columns.field.${field}`)}>
              <Select
                choices={choices}
                emptyLabel={t("exchange.columns.none")}
                defaultValue={`${chosen[field] ?? ""}`}
              />
            </Field>
          ))}
        </div>
        <FormRow>
          <Field name="publisherOfAll" label={t("exchange.columns.publisherOfAll")}>
            <TextInput defaultValue={mapping?.publisher ?? ""} />
          </Field>
          <Field
            name="languageOfAll"
            label={t("exchange.columns.languageOfAll")}
            hint={t("exchange.columns.languageHint")}
          >
            <TextInput short defaultValue={mapping?.language ?? ""} />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton>{t("exchange.columns.try")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Stack>
  );
}
