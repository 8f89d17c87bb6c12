import { currentLocale, localPath, writtenAs } from "@/lib/platform/locale";
import { CARD_PICTURE } from "@/lib/publishing/cards/size";
import { embedTitle } from "@/lib/publishing/embed/words";
import { addressOf, cardPath, claimPath, oembedFormats, oembedPath } from "@/lib/publishing/paths";
import type { PublicationSnapshot } from "@/lib/publishing/snapshot";
import type { PublishedFrame } from "./layout";

/** As the Open Graph protocol writes languages: "en_GB". */
const openGraphLocale = (): string => {
  const { language, region } = new Intl.Locale(writtenAs[currentLocale()]).maximize();
  return `${language}_${region}`;
};

/** For programs that show a link to a claim's page: its picture (Open Graph), its card (oEmbed discovery). */
export function ClaimSharing({
  frame: { deskName, origin },
  snapshot,
}: {
  frame: PublishedFrame;
  snapshot: PublicationSnapshot;
}) {
  const address = addressOf(origin, localPath(claimPath(snapshot.slug)));
  const title = embedTitle(snapshot);
  const properties = {
    type: "article",
    url: address,
    site_name: deskName,
    locale: openGraphLocale(),
    image: addressOf(origin, cardPath(snapshot.slug)),
    "image:width": CARD_PICTURE.width,
    "image:height": CARD_PICTURE.height,
    "image:alt": title,
  };
  return (
    <>
      {Object.entries(properties).map(([name, content]) => (
        <meta key={name} property={`og:${name}`} content={String(content)} />
      ))}
      <meta name="twitter:card" content="summary_large_image" />
      {oembedFormats.map((format) => (
        <link
          key={format}
          rel="alternate"
          type={format === "json" ? "application/json+oembed" : "text/xml+oembed"}
          href={`${origin}${oembedPath(address, format)}`}
          title={title}
        />
      ))}
    </>
  );
}
