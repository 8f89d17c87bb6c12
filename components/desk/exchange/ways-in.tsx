import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";
import { type UploadActions, UploadForm } from "./upload-form";

/** The two ways something comes in. */
export function ExchangeWaysIn({ upload, fetch }: { upload: UploadActions; fetch: FormAction }) {
  const t = translator();
  return (
    <Tabs
      label={t("exchange.new.ways")}
      tabs={[
        {
          value: "upload",
          label: t("exchange.new.upload"),
          content: <UploadForm actions={upload} />,
        },
        {
          value: "address",
          label: t("exchange.new.fetch"),
          content: (
            <ActionForm action={fetch} label={t("exchange.new.fetch")}>
              <Field
                name="url"
                label={t("exchange.new.url")}
                hint={t("exchange.new.urlHint")}
                required
              >
                <TextInput type="url" placeholder="https://" />
              </Field>
              <FormActions>
                <SubmitButton pendingLabel={t("exchange.new.taking")}>
                  {t("exchange.new.take")}
                </SubmitButton>
              </FormActions>
            </ActionForm>
          ),
        },
      ]}
    />
  );
}
