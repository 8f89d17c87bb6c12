import { translator } from "@/lib/platform/messages";
import { type Feed, writtenFeed } from "../feeds/feed";
import { feedFormats, feedPath } from "../feeds/paths";
import { type Listing, listingAt, listingPath } from "../listing-paths";
import { listingName, listingsOf, newestListed } from "../listings";
import { newestCorrections } from "../published";
import type { DrawingContext, FileKind } from "./file-kind";

/** How many publications a feed has. */
const NEWEST = 50;

const listed = async (
  { db, frame: { deskName: desk } }: DrawingContext,
  listing: Listing,
): Promise<Feed | null> => {
  const name = await listingName(db, listing);
  if (name === null) return null;
  return {
    path: listingPath(listing),
    title: `${desk}: ${name}`,
    description: translator()(`public.listing.description.${listing.kind}`, { name, desk }),
    items: await newestListed(db, listing, NEWEST),
  };
};

const everything = async ({ db, frame: { deskName: desk } }: DrawingContext): Promise<Feed> => ({
  path: "/",
  title: desk,
  description: translator()("public.home.description", { desk }),
  items: await newestListed(db, null, NEWEST),
});

const corrections = async ({ db, frame: { deskName: desk } }: DrawingContext): Promise<Feed> => {
  const t = translator();
  return {
    path: "/corrections",
    title: `${desk}: ${t("public.corrections.title")}`,
    description: t("public.corrections.description", { desk }),
    items: (await newestCorrections(db)).slice(0, NEWEST).map(({ snapshot }) => ({
      ...{ snapshot, firstPublishedAt: new Date(snapshot.publishedAt), alone: true },
    })),
  };
};

const feedOf = async (context: DrawingContext, page: string): Promise<Feed | null> => {
  if (page === "") return everything(context);
  if (page === "/corrections") return corrections(context);
  const [, room = "", key = ""] = page.split("/");
  const listing = listingAt(room, key);
  return listing && listed(context, listing);
};

/** Pages whose feeds change with any publication. */
const standing = ["/", "/corrections"];

const feedsOf = (pages: readonly string[]): string[] =>
  pages.flatMap((page) => feedFormats.map((format) => feedPath(page, format)));

/** Everything that can be listed, for programs that come back for what is new. */
export const feeds: FileKind = {
  path: /^(|\/corrections|\/(?:claimants|topics|outlets|ratings|languages)\/[^/.]+)\/feed\.(atom|json)$/,
  draw: async (context, page = "", ending = "") => {
    const format = feedFormats.find((one) => one.ending === ending);
    const feed = format && (await feedOf(context, page));
    if (!feed) return null;
    return {
      status: 200,
      mediaType: `${format.mediaType}; charset=utf-8`,
      content: writtenFeed(feed, context.frame, format),
    };
  },
  changedBy: (publication) => feedsOf([...standing, ...listingsOf(publication).map(listingPath)]),
  standing: feedsOf(standing),
};
