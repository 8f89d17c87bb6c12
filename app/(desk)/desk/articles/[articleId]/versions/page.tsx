import type { Metadata } from "next";
import Link from "next/link";
import { PassageTable } from "@/components/desk/articles/passage-table";
import { TextChanges } from "@/components/desk/articles/text-changes";
import { VersionList } from "@/components/desk/articles/version-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Stack } from "@/components/ui/layout";
import { PageHeader } from "@/components/ui/page-header";
import { articleVersions } from "@/lib/articles/queries";
import { signedInPerson } from "@/lib/people/session";
import { shown } from "@/lib/people/shown";
import { translator } from "@/lib/platform/messages";
import { placePassageAction } from "./actions";

export const generateMetadata = (): Metadata => ({
  title: translator()("articles.reader.versions"),
});

export default async function Page({
  params,
  searchParams,
}: PageProps<"/desk/articles/[articleId]/versions">) {
  const t = translator();
  const { articleId } = await params;
  const { number } = await searchParams;
  const actor = await signedInPerson(`/desk/articles/${articleId}/versions`);
  const asked = typeof number === "string" ? { number } : {};
  const view = shown(await articleVersions(actor, { articleId, ...asked }));
  const { comparison } = view;
  return (
    <>
      <PageHeader
        title={t("articles.versions.title", { title: view.title })}
        above={<Link href={`/desk/articles/${view.id}`}>{t("articles.versions.back")}</Link>}
      />
      <Stack gap={6}>
        <VersionList articleId={view.id} versions={view.versions} shown={view.shown.number} />
        {comparison ? (
          <>
            <Card title={t("articles.versions.passages")}>
              <PassageTable
                before={comparison.before}
                after={comparison.after}
                text={view.shown.text}
                language={view.language}
                {...(view.can.place.allowed ? { place: placePassageAction } : {})}
              />
            </Card>
            <Card
              title={t("articles.versions.changes", {
                from: comparison.from,
                to: view.shown.number,
              })}
            >
              <TextChanges changes={comparison.changes} language={view.language} />
            </Card>
          </>
        ) : (
          <EmptyState title={t("articles.versions.only")} />
        )}
      </Stack>
    </>
  );
}
