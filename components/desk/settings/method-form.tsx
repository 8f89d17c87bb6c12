import { Moment } from "@/components/desk/claims/moment";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { Columns } from "@/components/ui/layout";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { DeskMethod } from "@/lib/desk/queries";
import { translator } from "@/lib/platform/messages";
import styles from "./settings.module.css";

function Versions({ method }: { method: DeskMethod }) {
  const t = translator();
  return (
    <ol className={styles.versions} reversed>
      {method.versions.map(({ number, writtenAt, writer }) => (
        <li key={number}>
          <strong>{t("settings.method.version", { number })}</strong>{" "}
          <Moment at={writtenAt} timeZone={method.timeZone} />
          {writer ? `, ${writer.name}` : null}
        </li>
      ))}
    </ol>
  );
}

/** The text of the method page; saving it writes the next version. */
export function MethodForm({ method, action }: { method: DeskMethod; action: FormAction }) {
  const t = translator();
  return (
    <Columns
      main={
        <ActionForm action={action} label={t("settings.parts.method")}>
          <SeenVersion value={method.number} name="version" />
          <Field
            name="body"
            label={t("settings.method.body")}
            hint={t("settings.method.bodyHint")}
            required
          >
            <TextArea rows={20} defaultValue={method.body} maxLength={100_000} />
          </Field>
          <FormActions>
            <SubmitButton pendingLabel={t("settings.saving")}>
              {t("settings.method.write", { number: method.number + 1 })}
            </SubmitButton>
          </FormActions>
        </ActionForm>
      }
      margin={
        <Card title={t("settings.method.versions")}>
          <Versions method={method} />
        </Card>
      }
    />
  );
}
