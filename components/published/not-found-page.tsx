import { localPath } from "@/lib/platform/locale";
import { translator } from "@/lib/platform/messages";
import { type PublishedFrame, PublishedLayout } from "./layout";

/** Said of an address of the record that has no page. */
export function NotFoundPage({ frame }: { frame: PublishedFrame }) {
  const t = translator();
  return (
    <PublishedLayout
      frame={frame}
      path="/404"
      title={t("public.missing.title")}
      description={t("public.missing.text")}
      head={<meta name="robots" content="noindex" />}
    >
      <h1>{t("public.missing.title")}</h1>
      <p>{t("public.missing.text")}</p>
      <p className="pages">
        <a href={localPath("/")}>{t("public.items.newest")}</a>
        <a href={localPath("/search")}>{t("public.items.search")}</a>
      </p>
    </PublishedLayout>
  );
}
