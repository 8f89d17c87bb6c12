import type { IncomingMessage } from "node:http";
import { inLocale, isLocale, type Locale, locales, preferredLocale } from "@/lib/platform/locale";
import { isEmbedPath } from "@/lib/publishing/paths";
import type { HeldPage, PublishedPages } from "./published-pages";

const inLanguage = (locale: Locale, path: string): string =>
  path === "/" ? `/${locale}` : `/${locale}${path}`;

const languageOf = (page: HeldPage | null): Locale | null => {
  const code = page?.headers["content-language"] ?? "";
  return isLocale(code) ? code : null;
};

/** Whether a reader comes from elsewhere; within the desk's pages they have chosen their language. */
const arrives = ({ headers }: IncomingMessage): boolean =>
  headers["sec-fetch-site"] === "none" || headers["sec-fetch-site"] === "cross-site";

/** Which languages there are is for the record itself to say: a desk offers those it has drawn pages in. */
export const pageLanguages = (pages: Pick<PublishedPages, "find">) => ({
  /** Where the page is in the language that who arrives at it likes better; null where it is this one. */
  preferred: async (
    path: string,
    page: HeldPage,
    request: IncomingMessage,
  ): Promise<string | null> => {
    const own = languageOf(page);
    // A card is shown in the language of the page it stands in, which who put it there chose.
    if (own === null || isEmbedPath(path) || !arrives(request)) return null;
    const drawn = await Promise.all(
      locales.map(async (locale) => ((await pages.find(inLanguage(locale, path))) ? locale : own)),
    );
    const liked = preferredLocale(request.headers["accept-language"], drawn);
    return liked === null || liked === own ? null : inLanguage(liked, path);
  },

  /** The page that says there is none, in a language as far as it is offered. */
  missing: async (locale: Locale | null): Promise<HeldPage | null> =>
    (locale && (await pages.find(inLanguage(locale, "/404")))) ?? (await pages.find("/404")),

  /** Does the work in the language a path names, or else in the one the desk mainly writes. */
  answering: async (locale: Locale | null, work: () => Promise<void>): Promise<void> =>
    locale
      ? inLocale(locale, work, `/${locale}`)
      : inLocale(languageOf(await pages.find("/")) ?? "en", work),
});
