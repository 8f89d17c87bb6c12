import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormActions } from "@/components/ui/form";
import { Row, Stack } from "@/components/ui/layout";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentLocale, deskLocales, ownNameOf } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";

// Sent by the browser itself, so that the page that comes back is a whole one in the other language.
const sending = { method: "post", action: "/desk/language" } as const;

/** In which language this device is shown the desk. */
export function LanguageForm({ returnTo }: { returnTo: string }) {
  const t = translator();
  return (
    <form {...sending} aria-label={t("people.language.title")}>
      <input type="hidden" name="return" value={returnTo} />
      <Stack gap={4}>
        <Field
          name="language"
          label={t("people.language.title")}
          labelHidden
          hint={t("people.language.hint")}
        >
          <Select
            defaultValue={currentLocale()}
            choices={deskLocales.map((value) => ({ value, label: ownNameOf(value) }))}
          />
        </Field>
        <FormActions>
          <SubmitButton tone="plain">{t("ui.save")}</SubmitButton>
        </FormActions>
      </Stack>
    </form>
  );
}

/** The same before anybody has signed in: each language by its own name. */
export function LanguageLine({ returnTo }: { returnTo: string }) {
  const t = translator();
  const current = currentLocale();
  return (
    <form {...sending} aria-label={t("people.language.title")}>
      <input type="hidden" name="at" value="sign-in" />
      <input type="hidden" name="return" value={returnTo} />
      <Row gap={1}>
        {deskLocales.map((locale) => (
          <Button
            key={locale}
            type="submit"
            name="language"
            value={locale}
            lang={locale}
            size="small"
            tone={locale === current ? "plain" : "quiet"}
            aria-current={locale === current ? "true" : undefined}
          >
            {ownNameOf(locale)}
          </Button>
        ))}
      </Row>
    </form>
  );
}
