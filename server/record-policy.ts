import { createHash } from "node:crypto";
import { searchScript } from "@/components/published/search-script";

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Scripts of our own; no other may run on a page of the record, whatever is written in it. */
const scripts = [searchScript].map((script) => ({
  tag: `<script>${script}</script>`,
  // They ask this server and no other.
  directives: [`script-src ${hashOf(script)}`, "connect-src 'self'"],
}));

/**
 * The content security policy of a page of the record: only its own style applies, by its hash; no script
 * runs but one of ours that it has, no other origin is asked.
 */
export const recordPolicy = (html: string): string => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...scripts.flatMap(({ tag, directives }) => (html.includes(tag) ? directives : [])),
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
};
