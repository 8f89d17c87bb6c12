import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { stanceLabel } from "@/lib/evidence/labels";
import { stances } from "@/lib/evidence/rules";
import type { Stance } from "@/lib/evidence/schema";
import { translator } from "@/lib/platform/messages";
import type { Decision } from "@/lib/platform/outcome";
import styles from "./evidence-forms.module.css";

export type Shows = {
  stance: Stance | undefined;
  excerpt: string;
  locator: string;
  note: string;
  protected: boolean;
  protectedReason: string;
};

/** Before anything is said of what a source shows. */
export const noShows: Shows = {
  stance: undefined,
  excerpt: "",
  locator: "",
  note: "",
  protected: false,
  protectedReason: "",
};

/** Stance and excerpt, or why they stand still, in which case they are sent along as they are. */
function QuotationFields({ shows, requote }: { shows: Shows; requote: Decision }) {
  const t = translator();
  if (!requote.allowed) {
    return (
      <>
        <input type="hidden" name="stance" value={shows.stance} />
        <input type="hidden" name="excerpt" value={shows.excerpt} />
        <p className={styles.because}>{t(`refusals.${requote.because}`)}</p>
      </>
    );
  }
  return (
    <>
      <FieldGroup name="stance" label={t("evidence.field.stance")} required>
        <RadioGroup
          framed
          defaultValue={shows.stance}
          choices={stances.map((value) => ({
            value,
            label: t(stanceLabel(value)),
            hint: t(`evidence.stanceMeans.${value}`),
          }))}
        />
      </FieldGroup>
      <Field
        name="excerpt"
        label={t("evidence.field.excerpt")}
        hint={t("evidence.field.excerptHint")}
      >
        <TextArea statement rows={4} defaultValue={shows.excerpt} />
      </Field>
    </>
  );
}

/** What a source shows of the claim, and whether readers may know the source. */
export function ShowsFields({
  shows = noShows,
  requote = { allowed: true },
}: {
  shows?: Shows;
  requote?: Decision;
}) {
  const t = translator();
  return (
    <>
      <QuotationFields shows={shows} requote={requote} />
      <Field
        name="locator"
        label={t("evidence.field.locator")}
        hint={t("evidence.field.locatorHint")}
      >
        <TextInput dir="auto" defaultValue={shows.locator} maxLength={300} />
      </Field>
      <Field name="note" label={t("evidence.field.note")} hint={t("evidence.field.noteHint")}>
        <TextArea defaultValue={shows.note} maxLength={8000} />
      </Field>
      <div className={styles.protection}>
        <FieldGroup name="protected" label={t("evidence.field.protection")} labelHidden>
          <Checkbox
            defaultChecked={shows.protected}
            label={t("evidence.field.protected")}
            hint={t("evidence.field.protectedHint")}
          />
        </FieldGroup>
        <div className={styles.reason}>
          <Field
            name="protectedReason"
            label={t("evidence.field.protectedReason")}
            hint={t("evidence.field.protectedReasonHint")}
          >
            <TextArea rows={2} defaultValue={shows.protectedReason} maxLength={1000} />
          </Field>
        </div>
      </div>
    </>
  );
}
