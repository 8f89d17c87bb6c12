import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import {
  ActionForm,
  type FormAction,
  FormActions,
  FormRow,
  SeenVersion,
} from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { DeskSettings } from "@/lib/desk/queries";
import { locales, ownNameOf } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./settings.module.css";

/** Every time zone this machine knows; UTC is not among those it lists. */
const timeZones = (own: string): string[] =>
  [...new Set(["UTC", own, ...Intl.supportedValuesOf("timeZone")])].toSorted();

const numbers = ["quorum", "independentSources", "primarySources"] as const;

/** In which languages readers are offered the public pages. */
function Languages({ desk }: { desk: DeskSettings }) {
  const t = translator();
  return (
    <>
      <Field
        name="language"
        label={t("settings.field.language")}
        hint={t("settings.field.languageHint")}
      >
        <Select
          defaultValue={desk.language}
          choices={locales.map((value) => ({ value, label: ownNameOf(value) }))}
        />
      </Field>
      <FieldGroup
        name="otherLanguages"
        label={t("settings.field.otherLanguages")}
        hint={t("settings.field.otherLanguagesHint")}
      >
        <Stack gap={1}>
          {locales.map((locale) => (
            <Checkbox
              key={locale}
              name="otherLanguages"
              value={locale}
              defaultChecked={desk.otherLanguages.includes(locale)}
              label={<bdi lang={locale}>{ownNameOf(locale)}</bdi>}
            />
          ))}
        </Stack>
      </FieldGroup>
    </>
  );
}

/** What the desk is called, when its day begins, and the rules it works by. */
export function DeskForm({ desk, action }: { desk: DeskSettings; action: FormAction }) {
  const t = translator();
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
        <Languages desk={desk} />
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
        <FieldGroup name="repliesRequired" label={t("settings.field.replies")}>
          <Checkbox
            defaultChecked={desk.repliesRequired}
            label={t("settings.field.repliesRequired")}
            hint={t("settings.field.repliesRequiredHint")}
          />
        </FieldGroup>
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
