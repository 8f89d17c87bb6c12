import { inLocale } from "@/lib/platform/locale";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { publishedFrame } from "../frame";
import { publicationsAt } from "../published";
import { claimAtAddress } from "./claim-address";
import { oembedOf } from "./oembed";
import { oembedInput } from "./oembed-schema";

/** How others embed the claim's page at an address. Anybody may ask: it reads nothing but publications. */
export const oembedAt = query({
  name: "publishing.oembed",
  input: oembedInput,
  may: () => allowed,
  read: async (db, { input: { url, ...maxima } }) => {
    const frame = await publishedFrame(db);
    const asked = claimAtAddress(url, frame.origin);
    if (!asked) return null;
    const [main = "en", ...others] = frame.locales;
    const { slug, locale } = asked;
    if (locale !== null && !others.includes(locale)) return null;
    const publications = await publicationsAt(db, slug);
    if (publications.length === 0) return null;
    return inLocale(
      locale ?? main,
      () => oembedOf(publications, frame, maxima),
      locale ? `/${locale}` : "",
    );
  },
});
