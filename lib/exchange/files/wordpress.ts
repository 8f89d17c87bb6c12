import { SaxesParser } from "saxes";
import type { FileRecord, Place } from "../reading/records";
import type { FileBytes } from "./bytes";
import { textOf } from "./lines";
import { UnreadableFile } from "./unreadable";

/** Characters of one post with all that belongs to it. */
const LONGEST_POST = 8 * 1_048_576;

/** What is read of a post: where it is, its text, and what plugins have put beside it. */
type Post = { link: string; markup: string };

const KEPT = new Set(["link", "content:encoded", "wp:meta_value"]);

/** The posts of a WordPress export that speak of ClaimReview, one after the other. */
async function* postsOf(file: FileBytes): AsyncGenerator<Post> {
  const parser = new SaxesParser();
  const waiting: Post[] = [];
  let post: Post | undefined;
  let within = "";
  parser.on("error", (error) => {
    throw new UnreadableFile("broken-xml", { cause: error });
  });
  parser.on("opentag", ({ name }) => {
    if (name === "item") post = { link: "", markup: "" };
    within = name;
  });
  const keep = (text: string) => {
    if (!post || !KEPT.has(within)) return;
    if (within === "link") post.link += text;
    else post.markup += text;
    if (post.markup.length > LONGEST_POST) throw new UnreadableFile("record-too-large");
  };
  parser.on("text", keep);
  parser.on("cdata", keep);
  parser.on("closetag", ({ name }) => {
    within = "";
    if (name !== "item" || !post) return;
    if (post.markup.includes("ClaimReview")) waiting.push(post);
    post = undefined;
  });
  for await (const text of textOf(file)) {
    parser.write(text);
    yield* waiting.splice(0);
  }
  parser.close();
  yield* waiting.splice(0);
}

/** A plugin's bare JSON, or the markup of a post. */
const asPage = (markup: string): string =>
  /^\s*[[{]/u.test(markup) ? `<script type="application/ld+json">${markup}</script>` : markup;

/**
 * The ClaimReviews in the posts of a WordPress export (WXR); posts without any are passed over. Throws
 * UnreadableFile where it is no XML.
 */
export async function* recordsOfWordPress(
  file: FileBytes,
  place: Place,
): AsyncGenerator<FileRecord> {
  const { recordsOfPage } = await import("../reading/html");
  for await (const { link, markup } of postsOf(file)) {
    const address = URL.canParse(link.trim()) ? link.trim() : undefined;
    yield* recordsOfPage(asPage(markup), { ...place, address });
  }
}
