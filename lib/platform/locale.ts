/** Languages the pages speak; the first is the one the others are translated from. */
export const locales = ["en", "fr", "es", "ar"] as const;
export type Locale = (typeof locales)[number];

/** Those the desk's own pages speak too. */
export const deskLocales = ["en", "fr", "es"] as const satisfies readonly Locale[];

/** The cookie that remembers on a device which language of the desk was chosen. */
export const localeCookie = "claimdesk-language";

/** How each writes days, hours and numbers: the day before the month and 24 hours, as most of the world reads them. */
export const writtenAs = {
  en: "en-GB",
  fr: "fr-FR",
  es: "es-ES",
  // Newsrooms that write Arabic differ in their digits; the claims they quote mostly have these.
  ar: "ar-u-nu-latn",
} as const satisfies Record<Locale, string>;

export const directionOf = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** What a language calls itself. */
export const ownNameOf = (locale: Locale): string =>
  new Intl.DisplayNames(writtenAs[locale], { type: "language" }).of(locale) ?? locale;

export const isLocale = (code: string): code is Locale =>
  (locales as readonly string[]).includes(code);

type Answering = {
  locale: Locale;
  /** What stands before the paths of pages in it: "/fr", or "" for the language a desk mainly writes. */
  prefix: string;
};
type Carried = {
  getStore: () => Answering | undefined;
  run: <T>(answering: Answering, work: () => T) => T;
};

// The bundler makes several copies of this module; what a request carries must be one thing for all.
const shared = globalThis as typeof globalThis & { claimdeskLocale?: Carried };

const carried = (): Carried => {
  // Asked of the process, since a bundle for browsers cannot import it.
  shared.claimdeskLocale ??= new (process.getBuiltinModule("node:async_hooks").AsyncLocalStorage)();
  return shared.claimdeskLocale;
};

/** Does the work, and whatever it waits for, in a language. */
export const inLocale = <T>(locale: Locale, work: () => T, prefix = ""): T =>
  carried().run({ locale, prefix }, work);

/** The language of whoever is being answered: of the document in a browser, of the request on the server. */
export const currentLocale = (): Locale => {
  if (typeof document === "undefined") return carried().getStore()?.locale ?? "en";
  const { lang } = document.documentElement;
  return isLocale(lang) ? lang : "en";
};

/** The address of a public page in the language of the page that links to it. */
export const localPath = (path: string): string => {
  const prefix = carried().getStore()?.prefix ?? "";
  return path === "/" && prefix !== "" ? prefix : `${prefix}${path}`;
};

/** What is written in several languages, in the one that is being answered in; in English where it has none. */
export const wordsIn = ({ en, ...others }: { en: string } & Partial<Record<Locale, string>>) => {
  const locale = currentLocale();
  return locale === "en" ? en : others[locale] || en;
};

/**
 * The language among those offered that a reader likes best, by the header Accept-Language (RFC 9110,
 * section 12.5.4); null where none is liked.
 */
export const preferredLocale = <Offered extends Locale>(
  accepted: string | undefined,
  offered: readonly Offered[],
): Offered | null => {
  const liked = (accepted ?? "")
    .split(",")
    .map((part) => {
      const [range = "", weight] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/u);
      return { code: range.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { code } of liked) {
    const found = offered.find((locale) => locale === code);
    if (found) return found;
  }
  return null;
};

/** The language a public page's path names, and the path without it: "/fr/method" is French for "/method". */
export const splitLocale = (path: string): { locale: Locale | null; path: string } => {
  const [, first = "", rest = ""] = /^\/([a-z]{2})(\/.*)?$/u.exec(path) ?? [];
  return isLocale(first) ? { locale: first, path: rest || "/" } : { locale: null, path };
};
