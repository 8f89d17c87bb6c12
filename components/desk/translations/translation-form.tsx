"use client";

import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { directionOf } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { TranslationDesk } from "@/lib/translations/queries/translation";
import { SideBySide, type TranslatedPart } from "./side-by-side";

const size = {
  statement: { rows: 3, maxLength: 2000, statement: true },
  summary: { rows: 2, maxLength: 800 },
  explanation: { rows: 12, maxLength: 90_000 },
} as const satisfies Record<TranslatedPart, object>;

function Part({ view, part }: { view: TranslationDesk; part: TranslatedPart }) {
  const t = translator();
  const { language, words, original } = view;
  return (
    <Field
      name={part}
      label={t(`translations.field.${part}`)}
      hint={part === "explanation" ? t("translations.explanationHint") : ""}
      required={original[part] !== ""}
    >
      <TextArea
        {...size[part]}
        readOnly={part === "statement" && view.statementStays}
        lang={language}
        dir={directionOf(language)}
        defaultValue={words[part]}
      />
    </Field>
  );
}

/** The words in the other language, beside the original; saved as a draft or handed in. */
export function TranslationForm({ view, action }: { view: TranslationDesk; action: FormAction }) {
  const t = translator();
  const { claim, language, original, inWork } = view;
  return (
    <ActionForm action={action} label={t("translations.words")}>
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="number" value={original.number} />
      <SeenVersion name="version" value={inWork?.version ?? 0} />
      <SideBySide view={view} beside={(part) => <Part view={view} part={part} />} />
      <FormActions>
        <SubmitButton name="intent" value="save" tone="plain">
          {t("translations.save")}
        </SubmitButton>
        <SubmitButton name="intent" value="submit" pendingLabel={t("translations.saving")}>
          {t("translations.submit")}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
