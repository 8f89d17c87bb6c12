import { Field, FieldGroup } from "@/components/ui/field";
import { FormRow } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { RatingMark } from "@/components/ui/rating-mark";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { markColours, markShapes } from "@/lib/platform/marks";
import { translator } from "@/lib/platform/messages";
import type { RatingFields as Fields } from "@/lib/verdicts/rating-fields";

const languages = ["En", "Fr", "Es"] as const;

/** What a rating is called and when it is given, in the three languages of the public pages. */
function Words({ fields }: { fields: Fields | undefined }) {
  const t = translator();
  return languages.map((language) => (
    <FormRow key={language}>
      <Field name={`name${language}`} label={t(`settings.rating.name${language}`)} required>
        <TextInput
          defaultValue={fields?.[`name${language}`] ?? ""}
          lang={language.toLowerCase()}
          maxLength={60}
        />
      </Field>
      <Field name={`meaning${language}`} label={t(`settings.rating.meaning${language}`)} required>
        <TextArea
          rows={2}
          defaultValue={fields?.[`meaning${language}`] ?? ""}
          lang={language.toLowerCase()}
          maxLength={500}
        />
      </Field>
    </FormRow>
  ));
}

/** Its colour and its shape; the two together are its own. */
function Mark({ fields }: { fields: Fields | undefined }) {
  const t = translator();
  return (
    <>
      <FieldGroup name="shape" label={t("settings.rating.shape")} required>
        <RadioGroup
          framed
          defaultValue={fields?.shape}
          choices={markShapes.map((shape) => ({
            value: shape,
            label: (
              <RatingMark
                colour={fields?.colour ?? "slate"}
                shape={shape}
                label={t(`settings.shapes.${shape}`)}
              />
            ),
          }))}
        />
      </FieldGroup>
      <FieldGroup
        name="colour"
        label={t("settings.rating.colour")}
        hint={t("settings.rating.colourHint")}
        required
      >
        <RadioGroup
          framed
          defaultValue={fields?.colour}
          choices={markColours.map((colour) => ({
            value: colour,
            label: (
              <RatingMark
                colour={colour}
                shape={fields?.shape ?? "disc-tick"}
                label={t(`settings.colours.${colour}`)}
              />
            ),
          }))}
        />
      </FieldGroup>
    </>
  );
}

/** All that is said about a rating of the scale. */
export function RatingFields({ fields, next }: { fields?: Fields; next: number }) {
  const t = translator();
  return (
    <>
      <Words fields={fields} />
      <FormRow>
        <Field
          name="value"
          label={t("settings.rating.value")}
          hint={t("settings.rating.valueHint")}
        >
          <TextInput type="number" short min={0} max={99} defaultValue={fields?.value ?? ""} />
        </Field>
        <Field
          name="position"
          label={t("settings.rating.position")}
          hint={t("settings.rating.positionHint")}
        >
          <TextInput type="number" short min={1} max={99} defaultValue={fields?.position ?? next} />
        </Field>
      </FormRow>
      <Mark fields={fields} />
    </>
  );
}
