import type { PublishedFrame } from "@/components/published/layout";
import { localPath } from "@/lib/platform/locale";
import { CARD_PICTURE } from "../cards/size";
import { addressOf, cardPath, embedPath } from "../paths";
import { CARD_WIDTH, cardHeight } from "./card-size";
import type { Embedded } from "./embedded";
import type { OembedAsked } from "./oembed-schema";
import { embedFrame, escaped } from "./snippet";
import { embedTitle, embedWords } from "./words";

/**
 * Seconds. The frame in `html` shows a correction at once, however long this is kept; the title says the
 * verdict too, and may lag behind by an hour.
 */
const CACHE_AGE = 3_600;

/** An answer of type `rich` (https://oembed.com, 2.3.4.4). */
export type Oembed = Record<string, string | number>;

type Maxima = Omit<OembedAsked, "url">;

/** The thumbnail must respect the maxima too; where it is larger there is none. */
const thumbnail = (address: string, { maxwidth, maxheight }: Maxima): Oembed => {
  const { width, height } = CARD_PICTURE;
  const fits = width <= (maxwidth ?? width) && height <= (maxheight ?? height);
  return fits ? { thumbnail_url: address, thumbnail_width: width, thumbnail_height: height } : {};
};

/** How others embed a claim's page, in the language that is being answered in. */
export const oembedOf = (publications: Embedded, frame: PublishedFrame, maxima: Maxima): Oembed => {
  const { snapshot, ...words } = embedWords(publications, frame);
  const width = Math.min(CARD_WIDTH, maxima.maxwidth ?? CARD_WIDTH);
  const needed = cardHeight(words, width);
  const height = Math.min(needed, maxima.maxheight ?? needed);
  const title = embedTitle(snapshot);
  const home = addressOf(frame.origin, localPath("/"));
  const address = addressOf(frame.origin, localPath(embedPath(snapshot.slug)));
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: frame.deskName,
    author_url: addressOf(frame.origin, localPath("/method")),
    provider_name: frame.deskName,
    provider_url: home,
    cache_age: CACHE_AGE,
    ...thumbnail(addressOf(frame.origin, cardPath(snapshot.slug)), maxima),
    html: embedFrame({ address, title, width, height }),
    width,
    height,
  };
};

/** The same as XML (https://oembed.com, 2.3.2). */
export const oembedXml = (oembed: Oembed): string =>
  [
    '<?xml version="1.0" encoding="utf-8" standalone="yes"?>',
    "<oembed>",
    ...Object.entries(oembed).map(
      ([name, value]) => `<${name}>${escaped(String(value))}</${name}>`,
    ),
    "</oembed>",
    "",
  ].join("\n");
