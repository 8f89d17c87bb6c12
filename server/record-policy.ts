import { createHash } from "node:crypto";
import { embedScript } from "@/components/published/embed-script";
import { searchScript } from "@/components/published/search-script";
import { verifyScript } from "@/components/published/verify-script";

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Scripts of our own; no other may run on a page of the record, whatever is written in it. */
const scripts = [
  // It asks this server and no other.
  { script: searchScript, asks: ["connect-src 'self'"] },
  { script: verifyScript, asks: ["connect-src 'self'"] },
  { script: embedScript, asks: [] },
].map(({ script, asks }) => ({
  tag: `<script>${script}</script>`,
  directives: [`script-src ${hashOf(script)}`, ...asks],
}));

/**
 * The content security policy of a page of the record: only its own style applies, by its hash; no script
 * runs but one of ours that it has, no other origin is asked.
 *
 * @param framedBy whose pages it may stand in: this origin's, or anybody's. For the latter nothing is said,
 * since `frame-ancestors *` would leave out pages without an origin, such as an editor's sandboxed preview.
 */
export const recordPolicy = (html: string, framedBy: "self" | "anybody" = "self"): string => {
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...scripts.flatMap(({ tag, directives }) => (html.includes(tag) ? directives : [])),
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(framedBy === "self" ? ["frame-ancestors 'self'"] : []),
  ].join("; ");
};
