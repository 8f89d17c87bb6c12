"use client";

import { useTelling } from "@/components/desk/people/use-telling";
import { Field } from "@/components/ui/field";
import { ActionForm, type FormAction, FormActions, FormRow } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { translator } from "@/lib/platform/messages";

/** Follows another desk's feed. */
export function FollowFeedForm({ action }: { action: FormAction }) {
  const t = translator();
  return (
    <ActionForm action={action} clearWhenDone label={t("exchange.feeds.follow")}>
      <FormRow>
        <Field name="name" label={t("exchange.feeds.name")} required>
          <TextInput />
        </Field>
        <Field
          name="url"
          label={t("exchange.feeds.url")}
          hint={t("exchange.feeds.urlHint")}
          required
        >
          <TextInput type="url" placeholder="https://" />
        </Field>
      </FormRow>
      <FormActions>
        <SubmitButton>{t("exchange.feeds.action")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}

/** Stops following one. */
export function LeaveFeedForm({
  feed,
  action,
}: {
  feed: { id: string; name: string };
  action: FormAction;
}) {
  const t = translator();
  const label = `${t("exchange.feeds.leave")}: ${feed.name}`;
  return (
    <ActionForm action={useTelling(action)} label={label}>
      <input type="hidden" name="feedId" value={feed.id} />
      <SubmitButton size="small" tone="plain" aria-label={label}>
        {t("exchange.feeds.leave")}
      </SubmitButton>
    </ActionForm>
  );
}
