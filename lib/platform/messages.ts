import { createTranslator } from "use-intl/core";
import { ar } from "@/messages/ar";
import { en } from "@/messages/en";
import { es } from "@/messages/es";
import { fr } from "@/messages/fr";
import { currentLocale, type Locale, writtenAs } from "./locale";

/** The shape every language must have; English is complete by definition. */
type Messages = typeof en;

const catalogues: Record<Locale, Messages> = { en, fr, es, ar: { ...en, ...ar } };

const createFor = (locale: Locale, timeZone: string) =>
  createTranslator<Messages>({
    locale: writtenAs[locale],
    messages: catalogues[locale],
    timeZone,
    // A key or an argument that is missing is a bug, and a page with raw keys must not go out.
    onError: (error) => {
      throw error;
    },
  });

/** Looks a message up by its key ("claims.status.open") and fills in its ICU arguments. */
export type Translate = ReturnType<typeof createFor>;

/** A key that exists in the catalogue; what a `labels.ts` maps domain values to. */
export type MessageKey = Parameters<Translate>[0];

const made = new Map<string, Translate>();

/**
 * The words of one language, for server components, client components and plain Node alike: of the one that
 * is being answered in, unless another is asked for. Made where it is used, not once for a module.
 *
 * `timeZone` (IANA name) is the one in which `{when, date}` arguments are written.
 * Throws when a message or one of its arguments is missing.
 */
export const translator = (locale: Locale = currentLocale(), timeZone = "UTC"): Translate => {
  const name = `${locale} ${timeZone}`;
  const known = made.get(name);
  if (known) return known;
  const translate = createFor(locale, timeZone);
  made.set(name, translate);
  return translate;
};
