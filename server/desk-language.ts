import type { IncomingMessage } from "node:http";
import { deskLocales, type Locale, localeCookie, preferredLocale } from "@/lib/platform/locale";

const chosen = ({ headers: { cookie = "" } }: IncomingMessage): string | undefined =>
  cookie
    .split(/;\s*/u)
    .find((pair) => pair.startsWith(`${localeCookie}=`))
    ?.slice(localeCookie.length + 1);

/** The language in which the desk answers: the one chosen on this device, or the one the browser likes. */
export const deskLocaleOf = (request: IncomingMessage): Locale =>
  deskLocales.find((locale) => locale === chosen(request)) ??
  preferredLocale(request.headers["accept-language"], deskLocales) ??
  "en";
