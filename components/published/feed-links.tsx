import { feedFormats, feedPath } from "@/lib/publishing/feeds/paths";

/** Tells programs where the feeds of a page are. */
export function FeedsInHead({ path, title }: { path: string; title: string }) {
  return feedFormats.map((format) => (
    <link
      key={format.name}
      rel="alternate"
      type={format.mediaType}
      title={`${title} (${format.name})`}
      href={feedPath(path, format)}
    />
  ));
}

/** Leads people to the feeds of a page. */
export function FeedLinks({ path }: { path: string }) {
  return feedFormats.map((format) => (
    <a key={format.name} href={feedPath(path, format)}>
      {format.name}
    </a>
  ));
}
