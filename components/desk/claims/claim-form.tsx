"use client";

import type { ReactNode } from "react";
import { KnownWhileTyping } from "@/components/desk/matching/known-while-typing";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { DateInput } from "@/components/ui/date-input";
import { Field } from "@/components/ui/field";
import {
  ActionForm,
  type FormAction,
  FormActions,
  FormRow,
  SeenVersion,
} from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { ClaimFormValues } from "@/lib/claims/claim-form";
import { translator } from "@/lib/platform/messages";
import styles from "./claim-form.module.css";
import { ClaimantFields, type KnownClaimant } from "./claimant-fields";
import { MeasureRows } from "./measure-rows";
import { TopicsField } from "./topics-field";

/** What the fields offer; what is not offered may be typed all the same. */
export type ClaimFormChoices = {
  claimants: readonly KnownClaimant[];
  topics: readonly string[];
  /** BCP 47 tags */
  languages: readonly string[];
};

/** An edit has its claim already; what it is a duplicate of is said on the claim's own page. */
const typedIn = (hidden: Record<string, string | number>) => {
  if ("claimId" in hidden) return undefined;
  return "articleVersionId" in hidden ? "claim-of-passage" : "claim";
};

/**
 * The form of a claim: to write one down, to make one of a passage, to edit one. Its fields are read by
 * `claimFieldsOf` (lib/claims/claim-form.ts) and work before hydration.
 *
 * A claim of a passage sends `hidden={{ articleVersionId, start, end }}`; an edit sends
 * `hidden={{ claimId }}` and the version it is based on.
 */
export function ClaimForm({
  action,
  initial,
  choices,
  hidden = {},
  seenVersion,
  offersOpening = false,
  locked,
  submitLabel,
  otherwise,
  onDone,
}: {
  action: FormAction;
  initial: ClaimFormValues;
  choices: ClaimFormChoices;
  /** Sent along unseen. */
  hidden?: Record<string, string | number>;
  /** The version an edit is based on; after a refusal the other writer's is taken. */
  seenVersion?: number;
  /** Offers to open the claim at once, ticked (`open`). */
  offersOpening?: boolean;
  /** Why statement and figures cannot be changed now; they are then shown and sent as they were. */
  locked?: string;
  submitLabel: string;
  /** Beside the button that sends: the way to leave. */
  otherwise?: ReactNode;
  /** Called with what the action returned, once it is done. */
  onDone?: (value: unknown) => void;
}) {
  const t = translator();
  return (
    <div className={styles.form}>
      <ActionForm action={action} {...(onDone ? { onDone } : {})}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {seenVersion === undefined ? null : <SeenVersion value={seenVersion} name="version" />}
        <Field
          name="statement"
          label={t("claims.field.statement")}
          hint={locked ?? t("claims.hint.statement")}
          required
        >
          <TextArea
            statement
            defaultValue={initial.statement}
            readOnly={locked !== undefined}
            lang={initial.language || undefined}
            maxLength={2000}
          />
        </Field>
        <KnownWhileTyping except={String(hidden.claimId ?? "")} typed={typedIn(hidden)} />
        <ClaimantFields initial={initial} known={choices.claimants} />
        <FormRow>
          <Field name="claimedOn" label={t("claims.field.claimedOn")} hint={t("ui.dateHint")}>
            <DateInput partial defaultValue={initial.claimedOn} maxLength={40} />
          </Field>
          <Field
            name="language"
            label={t("claims.field.language")}
            hint={t("claims.hint.language")}
            required
          >
            <Combobox suggestions={choices.languages} defaultValue={initial.language} short />
          </Field>
        </FormRow>
        <TopicsField initial={initial.topics} known={choices.topics} />
        <MeasureRows initial={initial.measures} locked={locked !== undefined} />
        {offersOpening ? (
          <Checkbox
            name="open"
            defaultChecked
            label={t("claims.field.open")}
            hint={t("claims.hint.open")}
          />
        ) : null}
        <FormActions>
          <SubmitButton pendingLabel={t("claims.saving")}>{submitLabel}</SubmitButton>
          {otherwise}
        </FormActions>
      </ActionForm>
    </div>
  );
}
