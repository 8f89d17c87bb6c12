import { Fragment } from "react";
import { Badge } from "@/components/ui/badge";
import { DisclosedForm, Disclosures } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions, SeenVersion } from "@/components/ui/form";
import { RatingMark } from "@/components/ui/rating-mark";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { currentLocale, deskLocales, wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import type { RatingScale as Scale } from "@/lib/verdicts/queries/rating-scale";
import { RatingFields } from "./rating-fields";
import styles from "./settings.module.css";

type Rating = Scale["ratings"][number];
export type RatingActions = { change: FormAction; retire: FormAction; add: FormAction };

function Of({ rating }: { rating: Rating }) {
  return (
    <>
      <input type="hidden" name="ratingId" value={rating.id} />
      <SeenVersion value={rating.version} name="version" />
    </>
  );
}

/** How often it was given, so that nobody retires in the dark. */
function Uses({ uses }: { uses: Rating["uses"] }) {
  const t = translator();
  return (
    <p className={styles.quiet}>
      {t("settings.rating.reviews", { count: uses.reviews })}{" "}
      {t("settings.rating.verdicts", { count: uses.verdicts })}{" "}
      {t("settings.rating.published", { count: uses.published })}
    </p>
  );
}

/** A rating's words in the language the desk is read in, and its names in the others. */
const wordsOf = (fields: Rating["fields"]) => {
  const names = { en: fields.nameEn, fr: fields.nameFr, es: fields.nameEs };
  const meanings = { en: fields.meaningEn, fr: fields.meaningFr, es: fields.meaningEs };
  const locale = currentLocale();
  return {
    name: wordsIn(names),
    meaning: wordsIn(meanings),
    others: deskLocales.flatMap((one) =>
      one === locale ? [] : [{ locale: one, name: names[one] }],
    ),
  };
};

function Changes({ rating, actions }: { rating: Rating; actions: RatingActions }) {
  const t = translator();
  const { can, fields } = rating;
  const { name } = wordsOf(fields);
  return (
    <Disclosures>
      {can.change.allowed ? (
        <DisclosedForm
          summary={t("settings.rating.change")}
          label={t("settings.rating.changeOf", { name })}
          icon="edit"
          action={actions.change}
        >
          <Of rating={rating} />
          <RatingFields fields={fields} next={fields.position} />
          <FormActions>
            <SubmitButton pendingLabel={t("settings.saving")}>{t("ui.save")}</SubmitButton>
          </FormActions>
        </DisclosedForm>
      ) : null}
      {can.retire.allowed ? (
        <DisclosedForm
          summary={t("settings.rating.retire")}
          label={t("settings.rating.retireOf", { name })}
          action={actions.retire}
        >
          <Of rating={rating} />
          <p>{t("settings.rating.retireAbout")}</p>
          <FormActions>
            <SubmitButton tone="danger" pendingLabel={t("settings.saving")}>
              {t("settings.rating.retireOf", { name })}
            </SubmitButton>
          </FormActions>
        </DisclosedForm>
      ) : null}
    </Disclosures>
  );
}

function ListedRating({ rating, actions }: { rating: Rating; actions: RatingActions }) {
  const t = translator();
  const { fields, key, retiredAt, uses } = rating;
  const { name, meaning, others } = wordsOf(fields);
  return (
    <li className={styles.rating}>
      <p className={styles.names}>
        <RatingMark colour={fields.colour} shape={fields.shape} label={name} />
        <span>
          {others.map(({ locale, name: other }, at) => (
            <Fragment key={locale}>
              {at > 0 ? " · " : null}
              <span lang={locale}>{other}</span>
            </Fragment>
          ))}
        </span>
        <code className={styles.quiet}>{key}</code>
        {fields.value === "" ? null : (
          <Badge>{t("settings.rating.valued", { value: fields.value })}</Badge>
        )}
        {retiredAt ? <Badge>{t("settings.rating.retired")}</Badge> : null}
      </p>
      <p>{meaning}</p>
      <Uses uses={uses} />
      <Changes rating={rating} actions={actions} />
    </li>
  );
}

/** The desk's scale: what each rating is, how often it was given, and changing it. */
export function RatingScale({ scale, actions }: { scale: Scale; actions: RatingActions }) {
  const t = translator();
  const next = Math.max(0, ...scale.ratings.map(({ fields }) => fields.position)) + 1;
  return (
    <>
      <ol className={styles.ratings}>
        {scale.ratings.map((rating) => (
          <ListedRating key={rating.id} rating={rating} actions={actions} />
        ))}
      </ol>
      {scale.can.add.allowed ? (
        <div className={styles.add}>
          <DisclosedForm
            summary={t("settings.rating.add")}
            label={t("settings.rating.add")}
            icon="plus"
            tone="plain"
            size="medium"
            action={actions.add}
            clearWhenDone
          >
            <Field
              name="key"
              label={t("settings.rating.key")}
              hint={t("settings.rating.keyHint")}
              required
            >
              <TextInput short maxLength={60} />
            </Field>
            <RatingFields next={Math.min(next, 99)} />
            <FormActions>
              <SubmitButton pendingLabel={t("settings.saving")}>
                {t("settings.rating.add")}
              </SubmitButton>
            </FormActions>
          </DisclosedForm>
        </div>
      ) : null}
    </>
  );
}
