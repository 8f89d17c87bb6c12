"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RatingsToMap } from "@/lib/exchange/queries/known";
import { translator } from "@/lib/platform/messages";
import styles from "./exchange.module.css";

type Unmapped = RatingsToMap["unmapped"][number];

/** One rating of another desk, and which of ours it means. */
export function MapRatingForm({
  unmapped: { site, words, text, reviews },
  ratings,
  action,
}: {
  unmapped: Unmapped;
  ratings: RatingsToMap["ratings"];
  action: FormAction;
}) {
  const t = translator();
  return (
    <Card>
      <ActionForm action={useTelling(action)} label={t("exchange.ratings.form", { text, site })}>
        <input type="hidden" name="site" value={site} />
        <input type="hidden" name="words" value={words} />
        <p dir="auto">“{text}”</p>
        <p className={styles.about}>
          {site} · {t("exchange.ratings.reviews", { count: reviews })}
        </p>
        <Field name="ratingKey" label={t("exchange.ratings.means")}>
          <Select
            emptyLabel={t("exchange.ratings.noneOfOurs")}
            choices={ratings.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Field>
        <FormActions>
          <SubmitButton>{t("exchange.ratings.save")}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Card>
  );
}
