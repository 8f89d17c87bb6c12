import { SentPicture } from "@/components/desk/sent-in/sent-picture";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { DisclosedForm } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { type FormAction, FormActions, FormRow, SeenVersion } from "@/components/ui/form";
import { Stack } from "@/components/ui/layout";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { mediaCategories, mediaKinds } from "@/lib/claims/media-schema";
import type { ClaimMediaView } from "@/lib/claims/queries/media";
import { translator } from "@/lib/platform/messages";

function About({ media }: { media: ClaimMediaView }) {
  const t = translator();
  if (media.kind === null) return <p>{t("claims.media.none")}</p>;
  return (
    <>
      <p>
        <strong>{t(`claims.media.kinds.${media.kind}`)}</strong>
        {media.category ? <> · {t(`claims.media.categories.${media.category}`)}</> : null}
      </p>
      <p dir="auto">{media.description}</p>
      {media.address ? (
        <p>
          <a href={media.address} rel="noreferrer nofollow">
            {media.address}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Fields({ media }: { media: ClaimMediaView }) {
  const t = translator();
  const choices = <Value extends string>(
    values: readonly Value[],
    words: (value: Value) => string,
  ) => values.map((value) => ({ value, label: words(value) }));
  return (
    <>
      <input type="hidden" name="claimId" value={media.claimId} />
      <SeenVersion value={media.version} name="version" />
      <FormRow>
        <Field name="kind" label={t("claims.media.kind")} required>
          <Select
            defaultValue={media.kind ?? "image"}
            choices={choices(mediaKinds, (kind) => t(`claims.media.kinds.${kind}`))}
          />
        </Field>
        <Field name="category" label={t("claims.media.category")}>
          <Select
            defaultValue={media.category ?? ""}
            emptyLabel={t("claims.media.notYet")}
            choices={choices(mediaCategories, (one) => t(`claims.media.categories.${one}`))}
          />
        </Field>
      </FormRow>
      <Field
        name="file"
        label={t("claims.media.file")}
        hint={
          media.file
            ? t("claims.media.fileKept", { name: media.file.name })
            : t("claims.media.fileHint")
        }
      >
        <TextInput type="file" accept="image/*,video/*,audio/*" />
      </Field>
      {media.sentIn ? <Checkbox name="sentIn" label={t("claims.media.sentIn")} /> : null}
      <Field name="address" label={t("claims.media.address")}>
        <TextInput type="url" defaultValue={media.address} />
      </Field>
      <Field
        name="description"
        label={t("claims.media.description")}
        hint={t("claims.media.descriptionHint")}
        required
      >
        <TextArea defaultValue={media.description} maxLength={4000} />
      </Field>
      <Field name="originalAddress" label={t("claims.media.originalAddress")}>
        <TextInput type="url" defaultValue={media.originalAddress} />
      </Field>
      <Field name="originalContext" label={t("claims.media.originalContext")}>
        <TextArea rows={2} defaultValue={media.originalContext} maxLength={2000} />
      </Field>
      <FormActions>
        <SubmitButton>{t("claims.media.save")}</SubmitButton>
      </FormActions>
    </>
  );
}

/** The picture, video or sound a claim is about; `set` where this person may say which. */
export function MediaCard({ media, set }: { media: ClaimMediaView; set?: FormAction }) {
  const t = translator();
  const title = t("claims.media.title");
  // Most claims are about words: whoever may not say otherwise has nothing to see here.
  if (!set && media.kind === null) return null;
  return (
    <Card title={title}>
      <Stack gap={3}>
        <About media={media} />
        {media.sentIn ? <SentPicture {...media.sentIn} /> : null}
        {set ? (
          <DisclosedForm
            summary={t(media.kind === null ? "claims.media.set" : "claims.media.change")}
            action={set}
            label={title}
          >
            <Fields media={media} />
          </DisclosedForm>
        ) : null}
      </Stack>
    </Card>
  );
}
