"use client";

import { FormActions } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/platform/messages";

/** Publish, or only look: the name of the pressed button goes along with the form. */
export function PublicationButtons({ label }: { label: string }) {
  const t = translator();
  return (
    <FormActions>
      <SubmitButton pendingLabel={t("publishing.publishing")}>{label}</SubmitButton>
      <SubmitButton
        tone="quiet"
        name="intent"
        value="preview"
        pendingLabel={t("publishing.previewing")}
      >
        {t("publishing.showPreview")}
      </SubmitButton>
    </FormActions>
  );
}
