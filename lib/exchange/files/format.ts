import type { ImportFormat } from "../states";

const startsWith = (head: Uint8Array, text: string): boolean =>
  [...text].every((sign, at) => head[at] === sign.charCodeAt(0));

/** What a file is, by its first bytes and, where they leave it open, by its name. */
export const formatOf = (head: Uint8Array, fileName: string): ImportFormat => {
  if (startsWith(head, "PK")) return "xlsx";
  const text = new TextDecoder().decode(head.subarray(0, 4_096)).trimStart();
  if (/^(?:<\?xml[\s\S]*?)?[\s\S]*?<rss[\s>]/u.test(text) || /\.(?:xml|wxr)$/iu.test(fileName)) {
    return "wxr";
  }
  if (text.startsWith("<")) return "page";
  if (/\.(?:csv|tsv|txt)$/iu.test(fileName)) return "csv";
  return /^[[{]/u.test(text) || /\.(?:json|jsonl|ndjson|jsonld)$/iu.test(fileName)
    ? "claimreview"
    : "csv";
};
