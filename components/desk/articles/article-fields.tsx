import { DateInput } from "@/components/ui/date-input";
import { Field, FieldGroup } from "@/components/ui/field";
import { FormRow } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextInput } from "@/components/ui/text-input";
import { rightsLabel } from "@/lib/articles/labels";
import { articleRights } from "@/lib/articles/schema";
import { translator } from "@/lib/platform/messages";

export type ArticleDetails = {
  title: string;
  outlet: string;
  author: string;
  publishedOn: string;
  language: string;
  url: string;
  rights: string;
};

/** What is said about an article, when it is taken in and whenever that is corrected. */
export function ArticleFields({ details }: { details: ArticleDetails }) {
  const t = translator();
  return (
    <>
      <Field name="title" label={t("articles.field.title")} required>
        <TextInput defaultValue={details.title} lang={details.language} dir="auto" />
      </Field>
      <FormRow>
        <Field name="outlet" label={t("articles.field.outlet")} required>
          <TextInput defaultValue={details.outlet} dir="auto" />
        </Field>
        <Field name="author" label={t("articles.field.author")}>
          <TextInput defaultValue={details.author} dir="auto" />
        </Field>
      </FormRow>
      <FormRow>
        <Field
          name="publishedOn"
          label={t("articles.field.publishedOn")}
          hint={t("articles.field.publishedOnHint")}
        >
          <DateInput partial defaultValue={details.publishedOn} />
        </Field>
        <Field
          name="language"
          label={t("articles.field.language")}
          hint={t("articles.field.languageHint")}
          required
        >
          <TextInput short defaultValue={details.language} />
        </Field>
      </FormRow>
      <Field name="url" label={t("articles.field.url")}>
        <TextInput type="url" defaultValue={details.url} />
      </Field>
      <FieldGroup name="rights" label={t("articles.field.rights")} required>
        <RadioGroup
          defaultValue={details.rights}
          choices={articleRights.map((value) => ({ value, label: t(rightsLabel[value]) }))}
        />
      </FieldGroup>
    </>
  );
}
