import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** The three ways an article comes in; each leads to the same page, where what was read is checked. */
export function WaysIn({
  paste,
  upload,
  fetch,
}: {
  paste: FormAction;
  upload: FormAction;
  fetch: FormAction;
}) {
  const t = translator();
  const read = (
    <FormActions>
      <SubmitButton pendingLabel={t("articles.takeIn.reading")}>
        {t("articles.takeIn.read")}
      </SubmitButton>
    </FormActions>
  );
  return (
    <Tabs
      label={t("articles.takeIn.ways")}
      tabs={[
        {
          value: "paste",
          label: t("articles.takeIn.paste"),
          content: (
            <ActionForm action={paste} label={t("articles.takeIn.paste")}>
              <Field
                name="bytes"
                label={t("articles.takeIn.text")}
                hint={t("articles.takeIn.textHint")}
                required
              >
                <TextArea rows={14} />
              </Field>
              {read}
            </ActionForm>
          ),
        },
        {
          value: "upload",
          label: t("articles.takeIn.upload"),
          content: (
            <ActionForm action={upload} label={t("articles.takeIn.upload")}>
              <Field
                name="bytes"
                label={t("articles.takeIn.file")}
                hint={t("articles.takeIn.fileHint")}
                required
              >
                <TextInput
                  type="file"
                  accept=".html,.htm,.txt,.md,.pdf,.docx,text/html,text/plain,application/pdf"
                />
              </Field>
              {read}
            </ActionForm>
          ),
        },
        {
          value: "address",
          label: t("articles.takeIn.address"),
          content: (
            <ActionForm action={fetch} label={t("articles.takeIn.address")}>
              <Field
                name="url"
                label={t("articles.takeIn.url")}
                hint={t("articles.takeIn.urlHint")}
                required
              >
                <TextInput type="url" placeholder="https://" />
              </Field>
              {read}
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
