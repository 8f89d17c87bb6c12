import { inLocale } from "@/lib/platform/locale";
import { allowed } from "@/lib/platform/outcome";
import { query } from "@/lib/platform/query";
import { publishedFrame } from "../frame";
import { claimAtAddress } from "./claim-address";
import { embeddedAt } from "./embedded";
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
    const answer = async () => {
      const publications = await embeddedAt(db, slug);
      return publications && oembedOf(publications, frame, maxima);
    };
    return inLocale(locale ?? main, answer, locale ? `/${locale}` : "");
  },
});
