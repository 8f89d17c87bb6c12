import { generateAtomFeed, generateJsonFeed } from "feedsmith";
import type { PublishedFrame } from "@/components/published/layout";
import { wordsIn } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { markdownHtml } from "../markdown";
import { addressOf, cardPath, claimPath } from "../paths";
import type { PublicationSnapshot } from "../snapshot";
import { escaped, sayableInXml } from "../xml-text";
import { atomFormat, type FeedFormat, feedFormats, feedPath } from "./paths";

/** A publication in a feed. */
export type FeedItem = {
  snapshot: PublicationSnapshot;
  firstPublishedAt: Date;
  /** Tells of this publication alone, as the feed of corrections does; else of its claim as it stands. */
  alone?: boolean;
};

export type Feed = {
  /** Of the page that lists the same: "/topics/health" */
  path: string;
  title: string;
  description: string;
  /** Newest first */
  items: readonly FeedItem[];
};

const verdictOf = ({ kind, rating }: PublicationSnapshot): string =>
  kind === "retraction" ? translator()("public.claim.retracted") : wordsIn(rating.names);

/** The verdict as a reader of feeds shows it. */
const contentOf = (snapshot: PublicationSnapshot): string => {
  const { kind, note, summary, explanation } = snapshot;
  const paragraphs = [
    `<strong>${escaped(verdictOf(snapshot))}</strong>`,
    kind === "retraction" ? "" : escaped(summary),
    note === "" ? "" : `<em>${escaped(note)}</em>`,
  ];
  const head = paragraphs.filter(Boolean).map((text) => `<p>${text}</p>`);
  return [...head, kind === "retraction" ? "" : markdownHtml(explanation)].join("");
};

const summaryOf = (snapshot: PublicationSnapshot): string =>
  [verdictOf(snapshot), snapshot.kind === "retraction" ? snapshot.note : snapshot.summary].join(
    ": ",
  );

const entryOf = ({ snapshot, firstPublishedAt, alone }: FeedItem, { origin }: PublishedFrame) => {
  const { slug, number, kind, publishedAt, statement, topics } = snapshot;
  const address = addressOf(origin, claimPath(slug));
  const title = alone ? `${translator()(`publishing.kind.${kind}`)}: ${statement}` : statement;
  return {
    id: alone ? `${address}#v${number}` : address,
    address: alone ? `${address}#v${number}` : address,
    title: sayableInXml(title),
    summary: sayableInXml(summaryOf(snapshot)),
    content: sayableInXml(contentOf(snapshot)),
    published: firstPublishedAt,
    updated: new Date(publishedAt),
    tags: topics.map(sayableInXml),
  };
};

const updatedOf = (items: readonly FeedItem[]): Date =>
  new Date(Math.max(0, ...items.map(({ snapshot }) => Date.parse(snapshot.publishedAt))));

/** Atom (RFC 4287), with the links of WebSub where the desk has a hub. */
const atom = (feed: Feed, frame: PublishedFrame): string => {
  const { deskName, origin, hub } = frame;
  const self = addressOf(origin, feedPath(feed.path, atomFormat));
  return generateAtomFeed(
    {
      id: self,
      title: { value: sayableInXml(feed.title) },
      subtitle: { value: sayableInXml(feed.description) },
      updated: updatedOf(feed.items),
      authors: [{ name: sayableInXml(deskName), uri: origin }],
      generator: { text: "Claimdesk" },
      links: [
        { href: self, rel: "self", type: atomFormat.mediaType },
        { href: addressOf(origin, feed.path), rel: "alternate", type: "text/html" },
        ...(hub === null ? [] : [{ href: hub, rel: "hub" }]),
      ],
      entries: feed.items.map((item) => {
        const { id, address, title, summary, content, published, updated, tags } = entryOf(
          item,
          frame,
        );
        return {
          id,
          title: { value: title },
          links: [
            {
              href: address,
              rel: "alternate",
              type: "text/html",
              hreflang: item.snapshot.language,
            },
          ],
          published,
          updated,
          categories: tags.map((term) => ({ term })),
          summary: { value: summary },
          content: { type: "html", value: content },
        };
      }),
    },
    { strict: true },
  );
};

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
const json = (feed: Feed, frame: PublishedFrame): string => {
  const { deskName, origin, hub } = frame;
  const written = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: addressOf(origin, feed.path),
      feed_url: addressOf(origin, feedPath(feed.path, feedFormats[1])),
      authors: [{ name: deskName, url: origin }],
      ...(hub === null ? {} : { hubs: [{ type: "WebSub", url: hub }] }),
      items: feed.items.map((item) => {
        const { id, address, title, summary, content, published, updated, tags } = entryOf(
          item,
          frame,
        );
        return {
          ...{ id, url: address, title, summary, content_html: content, tags },
          date_published: published,
          date_modified: updated,
          language: item.snapshot.language,
          image: addressOf(origin, cardPath(item.snapshot.slug)),
        };
      }),
    },
    { strict: true },
  );
  // A feed of nothing has no items, which is not to have none: the library leaves out what is empty.
  return JSON.stringify({ items: [], ...(written as object) });
};

/** A feed as the bytes programs are sent. */
export const writtenFeed = (feed: Feed, frame: PublishedFrame, { ending }: FeedFormat): string =>
  ending === "atom" ? atom(feed, frame) : json(feed, frame);
