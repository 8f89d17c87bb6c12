import { type Locale, splitLocale } from "@/lib/platform/locale";

const pathAt = (address: string, origin: string): string | null => {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  // A desk may be reached by http and https; what it is asked about is the same page.
  if (!/^https?:$/u.test(url.protocol) || url.host !== new URL(origin).host) return null;
  try {
    return decodeURIComponent(url.pathname).normalize("NFC");
  } catch {
    return null;
  }
};

/**
 * Which of our claims' pages or cards an address is of, and in which language; null for any other address.
 *
 * @param origin where the public pages are: "https://desk.example"
 */
export const claimAtAddress = (
  address: string,
  origin: string,
): { slug: string; locale: Locale | null } | null => {
  const whole = pathAt(address, origin);
  if (whole === null) return null;
  const { locale, path } = splitLocale(whole);
  const [, slug] = /^\/claims\/([^/.]+)(?:\/embed)?\/?$/u.exec(path) ?? [];
  return slug === undefined ? null : { slug, locale };
};
