"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { claimantKindLabel } from "@/lib/claims/labels";
import { type ClaimantKind, claimantKinds } from "@/lib/claims/schema";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-form.module.css";

export type KnownClaimant = { name: string; kind: ClaimantKind; sameAs: readonly string[] };

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * Who made the claim. A name the desk knows needs nothing more; a new one needs a kind. Kind, party
 * and links of the claimant an edit began with can be corrected here.
 */
export function ClaimantFields({
  initial,
  known,
}: {
  initial: ClaimFormValues;
  known: readonly KnownClaimant[];
}) {
  const t = translator();
  const [name, setName] = useState(initial.claimant);
  const claimant = known.find((one) => sameName(one.name, name));
  const kept = claimant && !(initial.claimantKind && sameName(initial.claimant, name));
  return (
    <FieldGroup name="claimantGroup" label={t("claims.field.claimant")}>
      <div className={styles.group}>
        <Field name="claimant" label={t("claims.field.claimantName")} labelHidden>
          <Combobox
            suggestions={known.map((one) => one.name)}
            defaultValue={initial.claimant}
            onInput={(input) => setName(input.currentTarget.value)}
          />
        </Field>
        {kept ? (
          <p className={styles.known}>
            {t("claims.knownClaimant", { kind: t(claimantKindLabel(claimant.kind)) })}
          </p>
        ) : (
          <AboutClaimant initial={initial} />
        )}
        <Checkbox
          name="claimantUnknown"
          defaultChecked={initial.claimantUnknown}
          label={t("claims.field.claimantUnknown")}
        />
      </div>
    </FieldGroup>
  );
}

function AboutClaimant({ initial }: { initial: ClaimFormValues }) {
  const t = translator();
  return (
    <>
      <FieldGroup name="claimantKind" label={t("claims.field.claimantKind")} labelHidden>
        <RadioGroup
          framed
          defaultValue={initial.claimantKind}
          choices={claimantKinds.map((kind) => ({
            value: kind,
            label: t(claimantKindLabel(kind)),
          }))}
        />
      </FieldGroup>
      <Field
        name="claimantAffiliation"
        label={t("claims.field.claimantAffiliation")}
        hint={t("claims.hint.claimantAffiliation")}
      >
        <TextInput dir="auto" defaultValue={initial.claimantAffiliation} maxLength={200} />
      </Field>
      <details open={initial.claimantSameAs.length > 0}>
        <summary className={styles.more}>{t("claims.field.claimantSameAs")}</summary>
        <Field
          name="claimantSameAs"
          label={t("claims.field.claimantSameAs")}
          labelHidden
          hint={t("claims.hint.claimantSameAs")}
        >
          <TextArea rows={2} defaultValue={initial.claimantSameAs.join("\n")} />
        </Field>
      </details>
    </>
  );
}
