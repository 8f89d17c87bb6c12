import { scriptJson } from "@/lib/publishing/claim-review";

/** What machines read of the page: the same as people do. */
export function Markup({ of }: { of: object | null }) {
  if (of === null) return null;
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: data, escaped by scriptJson
      dangerouslySetInnerHTML={{ __html: scriptJson(of) }}
    />
  );
}
