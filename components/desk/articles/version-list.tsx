import Link from "next/link";
import { Table } from "@/components/ui/table";
import type { articleVersions } from "@/lib/articles/queries";
import { translator } from "@/lib/platform/messages";
import type { ViewOf } from "@/lib/platform/query";

/** Every capture of an article's text, newest first, with the hash it can be checked by. */
export function VersionList({
  articleId,
  versions,
  shown,
}: {
  articleId: string;
  versions: ViewOf<typeof articleVersions>["versions"];
  shown: number;
}) {
  const t = translator();
  return (
    <Table caption={t("articles.reader.versions")} captionHidden>
      <tbody>
        {versions.map((version) => (
          <tr key={version.id}>
            <th scope="row">
              <Link
                href={{
                  pathname: `/desk/articles/${articleId}/versions`,
                  query: { number: version.number },
                }}
                aria-current={version.number === shown ? "true" : undefined}
              >
                {t("articles.reader.version", { number: version.number })}
              </Link>
            </th>
            <td>
              {t("articles.versions.taken", { at: version.takenAt, person: version.takenBy.name })}
            </td>
            <td>
              <code>{version.sha256}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
