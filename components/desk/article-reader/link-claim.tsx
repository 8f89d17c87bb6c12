"use client";

import { useDeferredValue, useEffect, useState } from "react";
import { Field, FieldGroup } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** A claim the desk has, as far as choosing it asks. */
export type FoundClaim = { id: string; number: number; statement: string };
export type FindClaims = (words: string) => Promise<FoundClaim[]>;

/** Finds a claim the desk has by its words or number and says that it stands in this passage too. */
export function LinkClaim({
  action,
  find,
  place,
  onDone,
}: {
  action: FormAction;
  find: FindClaims;
  place: Record<string, string | number>;
  onDone: () => void;
}) {
  const t = translator();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const [found, setFound] = useState<FoundClaim[]>([]);

  useEffect(() => {
    let current = true;
    void find(asked).then((claims) => {
      if (current) setFound(claims);
    });
    return () => {
      current = false;
    };
  }, [asked, find]);

  return (
    <ActionForm action={action} onDone={onDone}>
      {Object.entries(place).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field name="words" label={t("articles.reader.find")}>
        <TextInput type="search" onChange={(event) => setWords(event.currentTarget.value)} />
      </Field>
      <FieldGroup name="claimId" label={t("articles.reader.found")} required>
        {found.length === 0 ? <p>{t("articles.reader.foundNone")}</p> : null}
        <RadioGroup
          choices={found.map(({ id, number, statement }) => ({
            value: id,
            label: `${number} · ${statement}`,
          }))}
        />
      </FieldGroup>
      <FormActions>
        <SubmitButton>{t("articles.reader.linkIt")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
