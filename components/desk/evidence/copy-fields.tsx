import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** A copy of the source, as a file or as its text. */
export function CopyFields() {
  const t = translator();
  return (
    <>
      <Field name="file" label={t("evidence.field.file")} hint={t("evidence.field.fileHint")}>
        <TextInput type="file" />
      </Field>
      <Field name="text" label={t("evidence.field.text")} hint={t("evidence.field.textHint")}>
        <TextArea rows={4} />
      </Field>
    </>
  );
}
