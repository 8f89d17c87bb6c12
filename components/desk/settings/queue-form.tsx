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
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { agedStates } from "@/lib/claims/ageing";
import { queueViewLabel } from "@/lib/claims/labels";
import type { QueueSettings } from "@/lib/desk/queries";
import { queueTargets } from "@/lib/desk/schema";
import { currentLocale } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import styles from "./settings.module.css";

/** What a weekday is called; 1 January 2024 was a Monday. */
const weekdayName = (weekday: number): string =>
  new Intl.DateTimeFormat(currentLocale(), { weekday: "long", timeZone: "UTC" }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  );

function Targets({ rules }: { rules: QueueSettings }) {
  const t = translator();
  return (
    <section aria-labelledby="targets">
      <h2 id="targets" className={styles.heading}>
        {t("settings.queue.targets")}
      </h2>
      <p>{t("settings.queue.targetsHint")}</p>
      <FormRow>
        {queueTargets.map((name, at) => (
          <Field key={name} name={name} label={t(queueViewLabel(agedStates[at] ?? "all"))}>
            <TextInput type="number" short min={1} max={365} defaultValue={rules[name] ?? ""} />
          </Field>
        ))}
      </FormRow>
    </section>
  );
}

/** How long claims should stand in each state, on which days the desk works, and how much is too much. */
export function QueueForm({ rules, action }: { rules: QueueSettings; action: FormAction }) {
  const t = translator();
  return (
    <div className={styles.narrow}>
      <ActionForm action={action} label={t("settings.parts.queue")}>
        <SeenVersion value={rules.version} name="version" />
        <Targets rules={rules} />
        <FieldGroup
          name="workingDays"
          label={t("settings.queue.workingDays")}
          hint={t("settings.queue.workingDaysHint")}
        >
          <Stack gap={1}>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <Checkbox
                key={weekday}
                name="workingDays"
                value={String(weekday)}
                defaultChecked={rules.workingDays.includes(weekday)}
                label={weekdayName(weekday)}
              />
            ))}
          </Stack>
        </FieldGroup>
        <FormRow>
          <Field
            name="workLimit"
            label={t("settings.queue.workLimit")}
            hint={t("settings.queue.workLimitHint")}
          >
            <TextInput type="number" short min={1} max={99} defaultValue={rules.workLimit ?? ""} />
          </Field>
          <Field
            name="idleDays"
            label={t("settings.queue.idleDays")}
            hint={t("settings.queue.idleDaysHint")}
          >
            <TextInput type="number" short min={1} max={365} defaultValue={rules.idleDays} />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton pendingLabel={t("settings.saving")}>{t("ui.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </div>
  );
}
