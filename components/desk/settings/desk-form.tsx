import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import {
  ActionForm,
  type FormAction,
  FormActions,
  FormRow,
  SeenVersion,
} from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { DeskSettings } from "@/lib/desk/queries";
import { translator } from "@/lib/platform/messages";
import styles from "./settings.module.css";

const t = translator();

/** Every time zone this machine knows; UTC is not among those it lists. */
const timeZones = (own: string): string[] =>
  [...new Set(["UTC", own, ...Intl.supportedValuesOf("timeZone")])].toSorted();

const numbers = ["quorum", "independentSources", "primarySources"] as const;

/** What the desk is called, when its day begins, and the rules it works by. */
export function DeskForm({ desk, action }: { desk: DeskSettings; action: FormAction }) {
  return (
    <div className={styles.narrow}>
      <ActionForm action={action} label={t("settings.parts.desk")}>
        <SeenVersion value={desk.version} name="version" />
        <Field name="name" label={t("settings.field.name")} required>
          <TextInput defaultValue={desk.name} maxLength={100} dir="auto" />
        </Field>
        <Field
          name="timeZone"
          label={t("settings.field.timeZone")}
          hint={t("settings.field.timeZoneHint")}
        >
          <Select
            defaultValue={desk.timeZone}
            choices={timeZones(desk.timeZone).map((zone) => ({ value: zone, label: zone }))}
          />
        </Field>
        <FormRow>
          {numbers.map((name) => (
            <Field
              key={name}
              name={name}
              label={t(`settings.field.${name}`)}
              hint={t(`settings.field.${name}Hint`)}
            >
              <TextInput
                type="number"
                short
                min={name === "primarySources" ? 0 : 1}
                max={9}
                defaultValue={desk[name]}
              />
            </Field>
          ))}
        </FormRow>
        <FieldGroup name="nameReviewers" label={t("settings.field.naming")}>
          <Checkbox
            defaultChecked={desk.nameReviewers}
            label={t("settings.field.nameReviewers")}
            hint={t("settings.field.nameReviewersHint")}
          />
        </FieldGroup>
        <FormActions>
          <SubmitButton pendingLabel={t("settings.saving")}>{t("ui.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
